import type { Org } from "../org/org.ts";

/** One change of a row, with what it was before. */
type Change = { at: string; table: string; key: string; former: unknown };

/**
 * Remembers what every row was before each change, so that it can be said what was true at a moment: tests ask it about
 * the past. It reaches back to the moment the org was made, with a data file also over restarts.
 */
export class History {
  readonly #org: Org;
  #changes: Change[] = [];
  /** The moment of the change that is being played again; undefined for now. */
  #moment: string | undefined;

  constructor(org: Org) {
    this.#org = org;
    for (const table of org.tables)
      table.watch(({ key, former }) => {
        if (org.isLoading) return;
        this.#changes.push({ at: this.#moment ?? org.nowExactly(), table: table.name, key, former });
      });
  }

  /** Does something that happened at another moment. */
  during(moment: string | undefined, task: () => void): void {
    this.#moment = moment;
    task();
    this.#moment = undefined;
  }

  clear(): void {
    this.#changes = [];
  }

  /**
   * The rows of a table at a moment, by their keys: as they are now, with every later change undone.
   * @returns undefined for a table there is not
   */
  rowsAt(moment: string, tableName: string): Map<string, unknown> | undefined {
    const table = this.#org.tables.find(({ name }) => name === tableName);
    if (table === undefined) return undefined;
    const rows = new Map(table.keys.all().map((key) => [key, table.get(key)]));
    for (const { at, table: name, key, former } of this.#changes.toReversed()) {
      if (at <= moment) break;
      if (name !== tableName) continue;
      if (former === undefined) rows.delete(key);
      else rows.set(key, former);
    }
    return rows;
  }
}
