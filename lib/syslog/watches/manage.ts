import { randomUUID } from "node:crypto";
import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { z } from "zod";
import type { WatchInputSchema } from "#lib/schemas/watches.ts";

/** Who may set up and delete watches. */
export const MAY_WATCH = { roles: ["admin"] } as const;

/** Sets up a watch that looks from now on. @returns its id @throws AuditUnavailable, and then there is none */
export async function createWatch(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  input: z.output<typeof WatchInputSchema>,
): Promise<string> {
  const id = randomUUID();
  await trail.append({
    kind: "event",
    action: "watch.create",
    result: "success",
    actor: auditActor(actor),
    detail: { id, ...input },
  });
  const now = new Date();
  await database.watch.create({
    data: { id, ...input, createdByLogin: actor.login, createdById: actor.id, createdAt: now, since: now, dueAt: now },
  });
  return id;
}

/** Deletes a watch with all it has found. @throws AuditUnavailable, and then it stays */
export async function deleteWatch(database: Database, trail: Trail, actor: PersonActor, id: string): Promise<void> {
  const watch = await database.watch.findUnique({ where: { id } });
  if (!watch) return;
  await trail.append({
    kind: "event",
    action: "watch.delete",
    result: "success",
    actor: auditActor(actor),
    detail: { id, kind: watch.kind, name: watch.name, expression: watch.expression },
  });
  await database.watch.deleteMany({ where: { id } });
}
