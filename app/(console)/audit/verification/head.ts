/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Verification",
  meta: "Each entry carries the hash of the one before, and signed checkpoints outside the database say what the trail was.",
};
