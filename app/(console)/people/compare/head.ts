/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Compare people",
  meta: "See what somebody else has, and pick what this person should get or lose.",
};
