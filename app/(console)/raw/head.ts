/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Raw request",
  meta: "For what this console has no page for. It goes to this org alone. What an operation is held to is not got round by it.",
};
