import type { Database } from "#lib/db/client.ts";
import { ERASED } from "#lib/db/erased.ts";
import { eraseFromArchive } from "./archive/erase.ts";

/**
 * Erases a person from all that is kept of Okta's log: its events, what watches have found of them, and their login on
 * watches they have set up.
 * @returns how many events lost something
 */
export async function eraseFromLog(database: Database, personId: string): Promise<number> {
  await database.$executeRaw`
    DELETE FROM watch_finding WHERE subject = ${personId} OR subject IN (
      SELECT uuid FROM log_entry WHERE actor_id = ${personId} OR target_keys @> ARRAY[${personId}])`;
  await database.watch.updateMany({ where: { createdById: personId }, data: { createdByLogin: ERASED } });
  return await eraseFromArchive(database, personId);
}
