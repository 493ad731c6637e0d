import type { Database } from "#lib/db/client.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { toRecord } from "./row.ts";

const AT_ONCE = 200;

/**
 * Erases from the kept System Log what names a person: name and login wherever they are actor or target, and where they
 * acted also from where. That something happened, when, by which id and request, stays. Okta's own log is Okta's to erase.
 * @returns how many events lost something
 */
export async function eraseFromArchive(database: Database, personId: string): Promise<number> {
  let erased = 0;
  for (let after = ""; ;) {
    const rows = await database.logEntry.findMany({
      where: { uuid: { gt: after }, OR: [{ actorId: personId }, { targetKeys: { has: personId } }] },
      select: { uuid: true, event: { select: { event: true } } },
      orderBy: { uuid: "asc" },
      take: AT_ONCE,
    });
    const records = rows.flatMap(({ event }) =>
      event ? [toRecord(withoutPerson(event.event as OktaLogEvent, personId))] : [],
    );
    await database.$executeRaw`
      WITH given AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS row(uuid text, actor_login text, ip text,
          target_keys text[], words text[], event jsonb)),
      entry AS (
        UPDATE log_entry SET actor_login = given.actor_login, ip = given.ip, target_keys = given.target_keys,
          words = array_to_tsvector(given.words)
        FROM given WHERE log_entry.uuid = given.uuid)
      UPDATE log_event SET event = given.event FROM given WHERE log_event.uuid = given.uuid`;
    erased += records.length;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return erased;
    after = last.uuid;
  }
}

/** An event in which a person is an id only. */
function withoutPerson(event: OktaLogEvent, personId: string): OktaLogEvent {
  type Party = NonNullable<OktaLogEvent["actor"]>;
  const plain = (party: Party): Party => (party.id === personId ? { id: party.id, type: party.type } : party);
  const requestId = event.debugContext?.debugData?.requestId;
  const acted = event.actor?.id === personId;
  const { client, outcome, request: _, securityContext: __, ...rest } = event;
  return {
    ...rest,
    actor: event.actor && plain(event.actor),
    target: event.target?.map(plain),
    client: acted ? undefined : client,
    // What else Okta notes may name anyone.
    outcome: outcome && { result: outcome.result },
    debugContext: requestId ? { debugData: { requestId } } : undefined,
  };
}
