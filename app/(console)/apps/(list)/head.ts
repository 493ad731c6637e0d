/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Apps",
  meta: "What people sign in to with Okta.",
};
