import type { Database } from "#lib/db/client.ts";
import type { AuditDraft } from "./entry.ts";
import { namesInTrail } from "./names.ts";
import type { Trail } from "./trail.ts";

/**
 * Erases from the trail what names a person in words: their login, and of what was done to them the labels, reasons and
 * details. Okta's opaque id stays, and with it that something was done. The erasure is recorded first: without that
 * record neither the database nor the verifier accepts it.
 * @param elsewhere erases from what else is kept, by what the trail calls them; done before the trail forgets that, so that
 *   an erasure which broke off can be ordered again
 * @returns how many entries lost something
 * @throws AuditUnavailable, and then nothing was erased
 */
export async function erasePerson(
  database: Database,
  trail: Trail,
  { actor, personId, reason }: { actor: AuditDraft["actor"]; personId: string; reason: string },
  elsewhere?: (names: readonly string[]) => Promise<void>,
): Promise<number> {
  const target = { kind: "user", id: personId, label: personId };
  const seq = await trail.append({ kind: "event", action: "audit.erase", result: "success", actor, target, reason });
  await elsewhere?.(await namesInTrail(database, personId));
  const [answer] = await database.$queryRaw<{ erased: bigint }[]>`
    SELECT audit_erase(${personId}, ${BigInt(seq)}) AS erased`;
  return Number(answer?.erased ?? 0);
}
