/** What the list is called, on its page and in its outline. */
export const head = {
  title: "User types",
  meta: "What the org keeps of its people. Variables are what CSV columns and searches call an attribute.",
};
