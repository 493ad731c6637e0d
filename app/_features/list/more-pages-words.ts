import { howMany } from "./how-many.ts";

/** "3 groups", or how many of them this page has where Okta has more and does not tell how many. */
export function morePagesWords({ rows, after }: { rows: readonly unknown[]; after: string | null }, one: string) {
  const here = howMany(rows.length, one);
  return after === null ? here : `${here}, more on the next page`;
}
