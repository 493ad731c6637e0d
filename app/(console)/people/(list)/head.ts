/** What the list is called, on its page and in its outline. */
export const head = {
  title: "People",
  meta: "Find somebody by the start of a name, login, email, employee number or phone number, or by their Okta id.",
};
