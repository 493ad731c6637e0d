/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Approvals",
  meta: "What one person alone must not do: somebody else agrees to exactly what is shown, and nobody to their own.",
};
