/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Policies",
  meta: "What Okta decides by. It takes the first active policy that somebody falls under, from the top.",
};
