import { everyItem, type Page } from "#lib/okta/paging.ts";
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
 * A page of a list, as Okta makes it or, where Okta can neither search as asked nor put in order, read from its
 * beginning and compared here.
 * @param list.pages reads the list by pages of that size
 * @param list.most the greatest size of a page, for reading it through
 * @param list.narrowing null: the page is as Okta makes it
 * @returns `after`: where the next page begins, for `list.after`, which is empty for the first
 * @throws what reading throws
 */
export async function listPage<Row>(list: {
  pages: (size: number) => ReadPage<Row>;
  most: number;
  narrowing: Narrowing<Row> | null;
  after: string;
  limit: number;
}): Promise<{ rows: Row[]; after: string | null; through: ReadThrough | null }> {
  const { pages, most, narrowing, after, limit } = list;
  if (narrowing) return await readThrough(pages(most), { ...narrowing, from: Number.parseInt(after, 10) || 0, limit });
  const page = await pages(limit)(after || undefined);
  return { rows: page.items, after: page.after, through: null };
}

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
 * @throws what `read` throws; OktaError `unreadable` when the list leads back to a page already read
 */
export async function* everyRow<Row>(read: ReadPage<Row>, { fits, compare }: Narrowing<Row>): AsyncGenerator<Row> {
  const all = fitting(
    everyItem((after) => read(after ?? undefined)),
    fits,
  );
  if (compare === null) yield* all;
  else yield* (await Array.fromAsync(all)).toSorted(compare);
}

async function* fitting<Row>(rows: AsyncIterable<Row>, fits: (row: Row) => boolean): AsyncGenerator<Row> {
  for await (const row of rows) if (fits(row)) yield row;
}

/** Puts rows in order by one of their texts; those without come first, and equal ones by name. */
export function byText<Row extends { name: string }>(
  textOf: (row: Row) => string | null,
  order: "asc" | "desc",
): (a: Row, b: Row) => number {
  const sign = order === "desc" ? -1 : 1;
  return (a, b) => sign * (textOf(a) ?? "").localeCompare(textOf(b) ?? "") || a.name.localeCompare(b.name);
}
