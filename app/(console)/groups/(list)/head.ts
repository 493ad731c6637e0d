/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Groups",
  meta: "What gives people their apps and policies.",
};
