/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Watches",
  meta: "What Gatehouse looks for on a schedule. Each thing is found once, and other programs can fetch it as JSON.",
};
