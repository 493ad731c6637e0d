/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Timeline of a person",
  meta: "What was done here, with who really did it and Okta’s events of it, and what was done at Okta past this console.",
};
