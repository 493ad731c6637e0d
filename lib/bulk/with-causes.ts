/** A problem in one line: what happened, and each of Okta's causes as a sentence, which Okta ends with no full stop. */
export function withCauses({ title, causes }: { title: string; causes: readonly string[] }): string {
  return [title, ...causes.map((cause) => (/[.!?]$/.test(cause) ? cause : `${cause}.`))].join(" ");
}
