import { SortedKeys } from "./sorted-keys.ts";

export type TableChange<Row> = { key: string; next: Row | undefined; former: Row | undefined };

/**
 * Rows by key. Rows are never changed in place, always replaced: a former version stays what it was for code that still
 * holds it (search does, for as long as it lags behind).
 */
export class Table<Row> {
  readonly name: string;
  readonly keys = new SortedKeys();
  /** Grows with every change; what was worked out from the table is stale when it has moved. */
  version = 0;
  readonly #keyOf: (row: Row) => string;
  readonly #rows = new Map<string, Row>();
  readonly #watchers: ((change: TableChange<Row>) => void)[] = [];

  constructor(name: string, keyOf: (row: Row) => string) {
    this.name = name;
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  values(): MapIterator<Row> {
    return this.#rows.values();
  }

  /** Adds the row, or replaces the one of the same key. */
  put(row: Row): void {
    const key = this.#keyOf(row);
    const former = this.#rows.get(key);
    if (former === undefined) this.keys.add(key);
    this.#rows.set(key, row);
    this.#tell({ key, next: row, former });
  }

  /** Takes the row out; nothing happens when there is none. */
  delete(key: string): void {
    const former = this.#rows.get(key);
    if (former === undefined) return;
    this.#rows.delete(key);
    this.keys.delete(key);
    this.#tell({ key, next: undefined, former });
  }

  /** Takes every row out, from the last to the first, which the sorted indexes find easiest. */
  clear(): void {
    for (const key of [...this.keys.all()].reverse()) this.delete(key);
  }

  /** Calls back after every later change. */
  watch(watcher: (change: TableChange<Row>) => void): void {
    this.#watchers.push(watcher);
  }

  #tell(change: TableChange<Row>): void {
    this.version += 1;
    for (const watcher of this.#watchers) watcher(change);
  }
}
