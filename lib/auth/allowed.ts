import { auditActor, type AuditDraft } from "#lib/audit/entry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { runtime } from "#lib/runtime.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { AuditAction } from "#lib/schemas/vocabulary/audit.ts";
import { ROLES, type Role } from "#lib/schemas/vocabulary/roles.ts";
import { AccessRefused } from "./access-refused.ts";
import { currentActor } from "./current-actor.ts";
import { signedIn } from "./signed-in.ts";

/** Something of the console itself that not everyone may do, and what someone is told who may not. */
export type ConsoleRight = {
  action: AuditAction;
  roles: readonly Role[];
  /** What happened, what it means, what to do. */
  refusal: readonly [title: string, meaning: string, remedy: string];
};

/**
 * `signedIn` for what is recorded in the trail: there a refusal is recorded too, as that of an operation is, also of
 * someone who has lost every role since they signed in.
 * @param detail what was asked for, as the trail is to keep it
 * @throws AccessRefused; AuditUnavailable when the refusal could not be recorded
 */
export async function allowed(right: ConsoleRight, detail: AuditDraft["detail"] = {}): Promise<PersonActor> {
  const current = await currentActor();
  if (current.kind === "nobody") return await signedIn();
  if (current.kind === "actor" && mayPerform(current.actor.role, right)) return current.actor;
  const [title, meaning, remedy] = right.refusal;
  const actor =
    current.kind === "actor"
      ? auditActor(current.actor)
      : { kind: "person" as const, id: current.id, login: current.login, role: null };
  await runtime().trail.append({
    kind: "denial",
    action: right.action,
    result: "denied",
    actor,
    detail: { ...detail, why: current.kind === "actor" ? title : "They no longer have a role in Gatehouse." },
  });
  if (current.kind === "no-role") return await signedIn();
  throw new AccessRefused(403, title, meaning, remedy);
}

/** To take something out of the console as a file, which every role may. */
export function toTakeAway(action: "audit.export" | "log.export" | "list.export" | "bulk.download"): ConsoleRight {
  return {
    action,
    roles: ROLES,
    refusal: ["You cannot download this file.", "Your role does not include it.", "Ask an admin."],
  };
}
