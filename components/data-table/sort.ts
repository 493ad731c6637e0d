import type { Column } from "./columns.ts";

/** One column's order; null: as the server gives it. */
export type Sort = { id: string; desc: boolean };

/**
 * What a press on a column's head asks for: its order, then the other way round, then none. Numbers begin with the
 * greatest, words with A.
 * @param rows what is shown, to see what the column holds
 */
export function nextSort<Row extends object>(
  sort: Sort | null | undefined,
  { id, value }: Column<Row>,
  rows: readonly Row[],
): Sort | null {
  const held = rows.map(value).find((each) => each !== null && each !== undefined);
  const descFirst = held !== undefined && typeof held !== "string";
  if (sort?.id !== id) return { id, desc: descFirst };
  return sort.desc === descFirst ? { id, desc: !sort.desc } : null;
}
