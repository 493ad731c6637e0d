/** What the page is called, by itself and in its outline. */
export const head = {
  title: "Create person",
  meta: "Their profile, how they get in, their groups and their apps; the attributes are those of your org’s user schema.",
};
