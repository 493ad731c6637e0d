/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Realms",
  meta: "Parts of the org whose people are looked after by admins of their own.",
};
