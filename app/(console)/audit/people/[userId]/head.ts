/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Timeline of a person",
  meta: "What was done here, by the person who did it, with Okta’s events, and what was done in Okta outside this console.",
};
