import type { Page } from "#lib/okta/paging.ts";
import type { ReadThrough } from "#lib/schemas/read-through.ts";

/** Okta's pages read for one answer at most, so that it comes in time: 10,000 members of a group, 5,000 people of an app. */
const MOST_PAGES = 10;

/** Reads one of Okta's pages; the first one when no cursor is given. */
export type ReadPage<Item> = (after: string | undefined) => Promise<Page<Item>>;

/** Which rows of a list are wanted, and in which order; `compare` null: in Okta's own. */
export type Narrowing<Row> = { fits: (row: Row) => boolean; compare: ((a: Row, b: Row) => number) | null };

type View<Row> = Narrowing<Row> & {
  /** How many of those that fit come before the page. */
  from: number;
  limit: number;
};

/**
 * A page of a list that Okta can neither search nor put in order: it is read from its beginning and compared here.
 * @returns `after`: where the next page begins, for `from`
 * @throws what `read` throws
 */
export async function readThrough<Row>(
  read: ReadPage<Row>,
  { fits, compare, from, limit }: View<Row>,
): Promise<{ rows: Row[]; after: string | null; through: ReadThrough }> {
  const found: Row[] = [];
  let looked = 0;
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await read(after);
    looked += page.items.length;
    found.push(...page.items.filter(fits));
    after = page.after ?? undefined;
    if (after === undefined) break;
  }
  const rows = compare ? found.toSorted(compare) : found;
  const end = from + limit;
  return {
    rows: rows.slice(from, end),
    after: end < rows.length ? String(end) : null,
    through: { total: rows.length, looked, complete: after === undefined },
  };
}

/**
 * Every row of the same list that fits, however many pages Okta makes of it.
 * @throws what `read` throws; Error when the list leads back to a page already read
 */
export async function* everyRow<Row>(read: ReadPage<Row>, { fits, compare }: Narrowing<Row>): AsyncGenerator<Row> {
  const all = fitting(read, fits);
  if (compare === null) yield* all;
  else yield* (await Array.fromAsync(all)).toSorted(compare);
}

async function* fitting<Row>(read: ReadPage<Row>, fits: (row: Row) => boolean): AsyncGenerator<Row> {
  const seen = new Set<string>();
  let after: string | undefined;
  do {
    const page = await read(after);
    yield* page.items.filter(fits);
    after = page.after ?? undefined;
    if (after !== undefined && seen.has(after)) throw new Error("Okta's list leads back to a page already read.");
    if (after !== undefined) seen.add(after);
  } while (after !== undefined);
}

/** Puts rows in order by one of their texts; those without come first, and equal ones by name. */
export function byText<Row extends { name: string }>(
  textOf: (row: Row) => string | null,
  order: "asc" | "desc",
): (a: Row, b: Row) => number {
  const sign = order === "desc" ? -1 : 1;
  return (a, b) => sign * (textOf(a) ?? "").localeCompare(textOf(b) ?? "") || a.name.localeCompare(b.name);
}
