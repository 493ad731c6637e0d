/** What the list is called, on its page and in its outline. */
export const head = {
  title: "Audit",
  meta: "Every change made through this console, and every attempt that was refused, under the name of the person who made it.",
};
