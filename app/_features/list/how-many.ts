/** "1 app", "12 policies"; nothing while that is not known. */
export function howMany(total: number | undefined, one: string, many = `${one}s`): string | undefined {
  return total === undefined ? undefined : `${total.toLocaleString("en")} ${total === 1 ? one : many}`;
}

/** "3 groups", or how many of them this page has where Okta has more and does not tell how many. */
export function howManyHere(page: { rows: readonly unknown[]; after: string | null }, one: string, many?: string) {
  const here = howMany(page.rows.length, one, many);
  return page.after === null ? here : `${here}, more on the next page`;
}
