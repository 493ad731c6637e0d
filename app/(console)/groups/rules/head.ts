/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Group rules",
  meta: "Okta puts people into groups by these, and takes them out when they no longer fit.",
};
