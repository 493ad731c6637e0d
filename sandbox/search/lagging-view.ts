import type { Table } from "../org/table.ts";

type Pending<Row> = { visibleAt: number; key: string; row: Row | undefined };

/**
 * A table as search sees it: eventually consistent. A change shows only after the lag; until then the former version of
 * the row is what is found, its former state included. https://developer.okta.com/docs/api: `search` is "sourced from an
 * eventually consistent datasource".
 */
export class LaggingView<Row> {
  /** Grows when what is seen has changed. */
  version = 0;
  readonly #rows = new Map<string, Row>();
  readonly #lagMs: number;
  #pending: Pending<Row>[] = [];

  constructor(table: Table<Row>, lagMs: number) {
    this.#lagMs = lagMs;
    for (const key of table.keys.all()) this.#rows.set(key, table.get(key) as Row);
    table.watch(({ key, next }) => this.#pending.push({ visibleAt: Date.now() + this.#lagMs, key, row: next }));
  }

  /** The rows that are visible by now, by key. */
  rows(): ReadonlyMap<string, Row> {
    this.#catchUp(Date.now());
    return this.#rows;
  }

  /** Shows everything at once; for an org that is loaded anew. */
  settle(): void {
    this.#catchUp(Infinity);
  }

  #catchUp(now: number): void {
    let due = 0;
    for (const { visibleAt, key, row } of this.#pending) {
      if (visibleAt > now) break;
      if (row === undefined) this.#rows.delete(key);
      else this.#rows.set(key, row);
      due += 1;
    }
    if (due === 0) return;
    this.#pending = this.#pending.slice(due);
    this.version += 1;
  }
}
