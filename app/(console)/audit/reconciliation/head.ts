/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Reconciliation",
  meta: "Every change made here is held against Okta's own System Log, and every change Okta saw from our credential against the trail.",
};
