/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Event hooks",
  meta: "Where Okta tells other systems what happens in the org.",
};
