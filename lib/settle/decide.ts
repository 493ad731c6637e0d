import { randomUUID } from "node:crypto";
import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { SettleRequest } from "#lib/schemas/audit-state.ts";
import { outcomeOf } from "./settle.ts";

/** Who may say how something ended that nobody knows the outcome of. */
export const MAY_SETTLE = { roles: ["admin"] } as const;

/** Longer than the database may take for all of it. */
const LEASE_SECONDS = 60;

/**
 * Gives an open intent the outcome that a person found out, under their name.
 * @returns false when it is not open, not handed over yet, or someone else is deciding it right now
 * @throws AuditUnavailable, and then it stays open
 */
export async function decide(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  { seq, happened, note }: SettleRequest,
): Promise<boolean> {
  const [name, holder] = [`audit-decide-${seq}`, randomUUID()];
  // Of two people who decide at once the second comes too late, so that there are not two outcomes.
  if (!(await holdLease(database, name, holder, LEASE_SECONDS))) return false;
  try {
    const open = await database.auditOpen.findUnique({ where: { seq: BigInt(seq) } });
    if (!open?.handedOverAt) return false;
    const intent = await database.auditEntry.findUniqueOrThrow({ where: { seq: BigInt(seq) } });
    const why = `${actor.login} looked into it: ${note}`;
    await trail.append(outcomeOf(intent, auditActor(actor), happened ? "success" : "failure", why));
    return true;
  } finally {
    await dropLease(database, name, holder);
  }
}
