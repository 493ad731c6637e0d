/** What the page is called, by itself and in its outline. */
export const head = {
  title: "New bulk job",
  meta: "Everybody is looked up first. Nothing changes before you have seen the plan and start it.",
};
