/** How rows that are all at hand are found and put in order. */
export type Picking<Row, Filter extends string, Sort extends string> = {
  /** Where typed text is looked for. */
  text: (row: Row) => readonly (string | null)[];
  /** What a row has of what each filter asks about: one value, or several of which one must be chosen. */
  filters: Record<Filter, (row: Row) => string | readonly string[]>;
  /** What rows are put in order by; those that have none come last either way. */
  order: Record<Sort, (row: Row) => string | number | null>;
};

type Wanted<Filter extends string, Sort extends string> = { q: string; sort: Sort; order: "asc" | "desc" } & Record<
  Filter,
  readonly string[]
>;

/**
 * The rows that are wanted, in the order wanted; those alike in it stay as they came.
 * @param wanted part of a text, the chosen values of each filter (none: any), and the order
 */
export function pickRows<Row, Filter extends string, Sort extends string>(
  rows: readonly Row[],
  picking: Picking<Row, Filter, Sort>,
  wanted: Wanted<Filter, Sort>,
): Row[] {
  const text = wanted.q.trim().toLowerCase();
  const chosen: Record<string, readonly string[]> = wanted;
  const filters = Object.entries<(row: Row) => string | readonly string[]>(picking.filters);
  const fits = (row: Row) =>
    filters.every(([name, valuesOf]) => {
      const values = chosen[name] ?? [];
      return values.length === 0 || [valuesOf(row)].flat().some((value) => values.includes(value));
    }) &&
    (text === "" || picking.text(row).some((part) => part?.toLowerCase().includes(text)));
  const by = picking.order[wanted.sort];
  const sign = wanted.order === "desc" ? -1 : 1;
  return rows.filter(fits).toSorted((one, other) => compare(by(one), by(other), sign));
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number" && typeof other === "number") return sign * (one - other);
  return sign * String(one).localeCompare(String(other));
}
