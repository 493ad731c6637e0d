import { placeAmong } from "../org/sorted-keys.ts";
import type { Table } from "../org/table.ts";

type Pending<Row> = { visibleAt: number; key: string; row: Row | undefined };

/**
 * A table as search sees it: eventually consistent. A change shows only after the lag; until then the former version of
 * the row is what is found, its former state included. Okta's API description says so of `search`. The rows are kept in a
 * plain list in the order of their keys, because a search goes over all of them.
 */
export class LaggingView<Row> {
  /** Grows when what is seen has changed. */
  version = 0;
  readonly #keys: string[];
  readonly #rows: Row[];
  readonly #lagMs: number;
  #pending: Pending<Row>[] = [];

  constructor(table: Table<Row>, lagMs: number) {
    this.#lagMs = lagMs;
    this.#keys = [...table.keys.all()];
    this.#rows = this.#keys.map((key) => table.get(key) as Row);
    table.watch(({ key, next }) => this.#pending.push({ visibleAt: Date.now() + this.#lagMs, key, row: next }));
  }

  /** The rows that are visible by now, in the order of their keys. Only good until the next change. */
  rows(): readonly Row[] {
    this.#catchUp(Date.now());
    return this.#rows;
  }

  /** A visible row. */
  get(key: string): Row | undefined {
    const at = placeAmong(this.#keys, key);
    return this.#keys[at] === key ? this.#rows[at] : undefined;
  }

  /** Shows everything at once; for an org that is loaded again. */
  settle(): void {
    this.#catchUp(Infinity);
  }

  #catchUp(now: number): void {
    let due = 0;
    for (const { visibleAt, key, row } of this.#pending) {
      if (visibleAt > now) break;
      this.#set(key, row);
      due += 1;
    }
    if (due === 0) return;
    this.#pending = this.#pending.slice(due);
    this.version += 1;
  }

  #set(key: string, row: Row | undefined): void {
    const at = placeAmong(this.#keys, key);
    const isThere = this.#keys[at] === key;
    if (row === undefined) {
      if (!isThere) return;
      this.#keys.splice(at, 1);
      this.#rows.splice(at, 1);
    } else if (isThere) {
      this.#rows[at] = row;
    } else {
      this.#keys.splice(at, 0, key);
      this.#rows.splice(at, 0, row);
    }
  }
}
