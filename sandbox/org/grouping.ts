import { SortedKeys } from "./sorted-keys.ts";
import type { Table } from "./table.ts";

const NONE = new SortedKeys();

/** An index over a table: for each value of one field, the values of another, in order (the users of a group …). */
export class Grouping<Row> {
  readonly #groups = new Map<string, SortedKeys>();

  /** Both fields must stay the same for as long as the row lives. */
  constructor(table: Table<Row>, groupOf: (row: Row) => string, memberOf: (row: Row) => string) {
    table.watch(({ next, former }) => {
      if (next !== undefined && former === undefined) this.#add(groupOf(next), memberOf(next));
      if (next === undefined && former !== undefined) this.#groups.get(groupOf(former))?.delete(memberOf(former));
    });
  }

  /** The members of a group, empty when it has none. */
  of(group: string): SortedKeys {
    return this.#groups.get(group) ?? NONE;
  }

  #add(group: string, member: string): void {
    let members = this.#groups.get(group);
    if (members === undefined) {
      members = new SortedKeys();
      this.#groups.set(group, members);
    }
    members.add(member);
  }
}
