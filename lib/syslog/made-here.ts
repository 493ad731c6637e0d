import type { Database } from "#lib/db/client.ts";
import type { LogRow } from "#lib/schemas/log.ts";

/** The ids by which Okta's answer to a change of ours, kept in the trail, is found in its log. */
const idsOf = ({ requestId, transactionId }: LogRow) => [requestId, transactionId].filter((id) => id !== null);

/**
 * Says of events who in this console made them: Okta only knows the credential that all of its people share. What merely a
 * hook has told is left out, since anyone who knows its secret could have used any id.
 */
export async function withPeopleHere(database: Database, rows: readonly LogRow[]): Promise<LogRow[]> {
  const ids = rows.flatMap((row) => (row.unconfirmed ? [] : idsOf(row)));
  if (ids.length === 0) return [...rows];
  const entries = await database.auditEntry.findMany({
    where: { oktaRequestId: { in: ids } },
    select: { seq: true, intentSeq: true, oktaRequestId: true, actorLogin: true },
    orderBy: { seq: "asc" },
  });
  const byId = new Map(entries.map((entry) => [entry.oktaRequestId, entry]));
  return rows.map((row) => {
    const entry = row.unconfirmed
      ? undefined
      : idsOf(row)
          .map((id) => byId.get(id))
          .find(Boolean);
    return entry ? { ...row, here: { seq: Number(entry.intentSeq ?? entry.seq), login: entry.actorLogin } } : row;
  });
}
