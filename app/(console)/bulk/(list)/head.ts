/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Bulk jobs",
  meta: "The same done to many: planned first, started once the plan has been seen, with a result for each.",
};
