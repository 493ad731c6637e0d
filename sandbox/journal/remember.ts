import type { LogEvent } from "../model.ts";
import type { Org } from "../org/org.ts";
import type { History } from "./history.ts";
import type { JournalFile, JournalLine } from "./journal-file.ts";

/** Name under which events of the System Log stand in a journal. */
const LOG = "log";

/** Plays remembered changes over an org that was generated again. */
export function replay(org: Org, lines: readonly JournalLine[], history: History): void {
  const tables = new Map(org.tables.map((table) => [table.name, table]));
  for (const { t, k, v, at } of lines) {
    if (t === LOG) org.log.append(v as LogEvent);
    else history.during(at, () => (v === null ? tables.get(t)?.delete(k) : tables.get(t)?.put(v)));
  }
}

/** From now on writes every change of the org into the journal. */
export function remember(org: Org, journal: JournalFile): void {
  for (const table of org.tables)
    table.watch(({ key, next }) => {
      if (!org.isLoading) journal.append({ t: table.name, k: key, v: next ?? null, at: org.nowExactly() });
    });
  org.log.watch((event) => journal.append({ t: LOG, k: event.uuid, v: event }));
}
