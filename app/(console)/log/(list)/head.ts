/** What the list is called, on its page and in its outline. */
export const head = {
  title: "System Log",
  meta: "Everything that happens in the org, whoever does it.",
};
