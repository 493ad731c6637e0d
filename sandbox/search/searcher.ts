import { compile, pathOf } from "./expression.ts";
import type { Dialect } from "./expression.ts";
import { comparable, valuesAt } from "./fields.ts";
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
    let from = 0;
    if (cursor !== undefined) {
      const last = this.#view.rows().get(cursor);
      if (last === undefined && search.sortBy !== undefined) return undefined;
      const key = last === undefined ? undefined : this.#sortKey(last, search);
      from = firstAfter(hits, { id: cursor, key }, search.descending);
    }
    return hits.slice(from, from + limit + 1).map(({ row }) => row);
  }

  #hits(search: Search): Hit<Row>[] {
    const rows = this.#view.rows();
    const name = JSON.stringify([search.expression, search.sortBy, search.descending]);
    const kept = this.#results.get(name);
    if (kept?.version === this.#view.version) return kept.hits;
    const matches = compile(search.expression, this.#dialect);
    const hits: Hit<Row>[] = [];
    for (const [id, row] of rows) if (matches(row)) hits.push({ id, key: this.#sortKey(row, search), row });
    hits.sort((a, b) => order(a, b, search.descending));
    this.#keep(name, { version: this.#view.version, hits });
    return hits;
  }

  #sortKey(row: Row, { sortBy }: Search): Comparable | undefined {
    return sortBy === undefined ? undefined : comparable(valuesAt(row, pathOf(sortBy, this.#dialect))[0]);
  }

  #keep(name: string, result: Result<Row>): void {
    this.#results.delete(name);
    this.#results.set(name, result);
    const oldest = this.#results.keys().next().value;
    if (this.#results.size > KEPT_RESULTS && oldest !== undefined) this.#results.delete(oldest);
  }
}

type Place = { id: string; key: Comparable | undefined };

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
