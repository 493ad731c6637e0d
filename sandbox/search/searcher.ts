import { compile, pathOf } from "./expression.ts";
import type { Dialect } from "./expression.ts";
import { comparable, read } from "./fields.ts";
import type { Comparable } from "./fields.ts";
import type { LaggingView } from "./lagging-view.ts";

export type Search = { expression: string; sortBy?: string; descending: boolean };

type Hit<Row> = { id: string; key: Comparable | undefined; row: Row };
type Result<Row> = { version: number; hits: Hit<Row>[] };

const KEPT_RESULTS = 20;

/**
 * Runs `search` over a lagging view. The sorted hits of the latest expressions are kept for as long as nothing visible
 * changes, so that a next page costs next to nothing.
 */
export class Searcher<Row extends { id: string }> {
  readonly #view: LaggingView<Row>;
  readonly #dialect: Dialect;
  readonly #results = new Map<string, Result<Row>>();

  constructor(view: LaggingView<Row>, dialect: Dialect) {
    this.#view = view;
    this.#dialect = dialect;
  }

  /**
   * The rows after the cursor (the id of the last row of the page before), one more than the limit when there are more.
   * Rows of the same sort key come by id. Throws ExpressionError; `undefined` for a cursor that names nothing.
   */
  page(search: Search, cursor: string | undefined, limit: number): Row[] | undefined {
    const hits = this.#hits(search);
    if (cursor === undefined) return hits.slice(0, limit + 1).map(({ row }) => row);
    const last = this.#view.get(cursor);
    if (last === undefined && search.sortBy !== undefined) return undefined;
    const place = { id: cursor, key: last && this.#sortKey(search)(last) };
    const from = firstAfter(hits, place, search.descending);
    return hits.slice(from, from + limit + 1).map(({ row }) => row);
  }

  #hits(search: Search): Hit<Row>[] {
    const rows = this.#view.rows();
    const name = JSON.stringify([search.expression, search.sortBy, search.descending]);
    const kept = this.#results.get(name);
    if (kept?.version === this.#view.version) return kept.hits;
    const matches = compile(search.expression, this.#dialect);
    const hits: Hit<Row>[] = [];
    const keyOf = this.#sortKey(search);
    for (const row of rows) if (matches(row)) hits.push({ id: row.id, key: keyOf(row), row });
    const sorted = search.sortBy === undefined ? hits : sortByKey(hits, search.descending);
    this.#keep(name, { version: this.#view.version, hits: sorted });
    return sorted;
  }

  #sortKey({ sortBy }: Search): (row: Row) => Comparable | undefined {
    if (sortBy === undefined) return () => undefined;
    const path = pathOf(sortBy, this.#dialect);
    return (row) => {
      const value = read(row, path);
      return comparable(Array.isArray(value) ? value[0] : value);
    };
  }

  #keep(name: string, result: Result<Row>): void {
    this.#results.delete(name);
    this.#results.set(name, result);
    const oldest = this.#results.keys().next().value;
    if (this.#results.size > KEPT_RESULTS && oldest !== undefined) this.#results.delete(oldest);
  }
}

type Place = { id: string; key: Comparable | undefined };

/**
 * Sorts hits that are in the order of their ids. Only the different keys are compared, which are few for most properties,
 * and without a comparison function where they are text: at 100,000 rows that is several times faster.
 */
function sortByKey<Row>(hits: readonly Hit<Row>[], descending: boolean): Hit<Row>[] {
  const byKey = Map.groupBy(hits, ({ key }) => key);
  const keys = [...byKey.keys()].filter((key) => key !== undefined);
  if (areTexts(keys)) keys.sort();
  else keys.sort((a, b) => Number(a) - Number(b));
  if (descending) keys.reverse();
  return [...keys, undefined].flatMap((key) => byKey.get(key) ?? []);
}

/** A property has values of one type, or nothing. */
function areTexts(keys: Comparable[]): keys is string[] {
  return typeof keys[0] === "string";
}

/** Rows without the property come last, whichever way it is sorted. */
function order(a: Place, b: Place, descending: boolean): number {
  if (a.key !== b.key) {
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return a.key < b.key === descending ? 1 : -1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function firstAfter(hits: readonly Place[], last: Place, descending: boolean): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(hits[middle] as Place, last, descending) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
