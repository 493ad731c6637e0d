import type { AuditRow } from "#lib/schemas/audit.ts";
import type { LogLine } from "#lib/schemas/person.ts";

/** Something that happened to somebody: done in this console, or only seen in Okta's System Log. */
export type Happening =
  | { kind: "console"; key: string; at: string; entry: AuditRow }
  | { kind: "okta"; key: string; at: string; line: LogLine };

/**
 * What this console did and what Okta's System Log has, newest first. A line of the log that a request of ours made is told by our
 * entry, which knows who it really was.
 */
export function timelineOf(entries: readonly AuditRow[], lines: readonly LogLine[]): Happening[] {
  const ours = new Set(entries.flatMap(({ oktaRequestId }) => (oktaRequestId === null ? [] : [oktaRequestId])));
  const console = entries.map((entry) => ({ kind: "console" as const, key: `c${entry.seq}`, at: entry.at, entry }));
  const okta = lines
    .filter(({ requestId }) => requestId === null || !ours.has(requestId))
    .map((line) => ({ kind: "okta" as const, key: line.uuid, at: line.published, line }));
  return [...console, ...okta].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
