import { Prisma } from "#lib/db/generated/client.ts";
import type { AuditFilter } from "#lib/schemas/audit.ts";
import { OKTA_ID, startOf } from "./who-acted.ts";
import { says } from "./search-tokens.ts";

type Options = {
  /** One of those the filter's actor may be, where that is known. */
  actorId?: string | null;
  /** Where the actor stands, when it is not the entry itself that is asked. */
  actedIn?: Prisma.Sql;
  /** How entries with the filter's words are found; default: by their index. */
  words?: "index" | "reading";
};

/**
 * A filter as conditions on `audit_entry AS entry`. Every one of them holds for an outcome if it does for its intent, but
 * that of the actor where someone else found the outcome out.
 * @param about the column that numbers are compared with, so that an outcome counts as its intent
 */
export function conditions(
  filter: AuditFilter & { before: number },
  about: Prisma.Sql,
  { actorId = null, actedIn = Prisma.sql`entry`, words = "index" }: Options = {},
): Prisma.Sql[] {
  const all: Prisma.Sql[] = [];
  if (filter.before > 0) all.push(Prisma.sql`${about} < ${BigInt(filter.before)}`);
  if (filter.actor !== "") all.push(actorIs(filter.actor, actorId, actedIn));
  if (filter.target !== "") all.push(targetIs(filter.target));
  if (filter.action.length > 0) all.push(Prisma.sql`entry.action IN (${Prisma.join(filter.action)})`);
  if (filter.job !== "") all.push(Prisma.sql`entry.job_id = ${filter.job}::uuid`);
  // Entries are numbered in the order of time, so a moment is a number: the first from then on.
  if (filter.since !== "") all.push(Prisma.sql`${about} >= COALESCE(${firstFrom(filter.since)}, 9223372036854775807)`);
  if (filter.until !== "") all.push(Prisma.sql`${about} < COALESCE(${firstFrom(filter.until)}, 9223372036854775807)`);
  return [...all, ...says(filter.text, words)];
}

function actorIs(actor: string, id: string | null, actedIn: Prisma.Sql): Prisma.Sql {
  if (OKTA_ID.test(actor)) return Prisma.sql`${actedIn}.actor_id = ${actor}`;
  // Whatever login they had at the time.
  if (id !== null) return Prisma.sql`${actedIn}.actor_id = ${id}`;
  return Prisma.sql`lower(${actedIn}.actor_login) LIKE ${startOf(actor)}`;
}

function targetIs(target: string): Prisma.Sql {
  if (OKTA_ID.test(target)) return Prisma.sql`(entry.target_id = ${target} OR entry.related_id = ${target})`;
  const start = startOf(target);
  return Prisma.sql`(lower(entry.target_label) LIKE ${start} OR lower(entry.related_label) LIKE ${start})`;
}

/** The number of the first entry from a moment on; NULL where there is none. @param moment ISO 8601 */
export function firstFrom(moment: string): Prisma.Sql {
  return Prisma.sql`(SELECT first.seq FROM audit_entry AS first WHERE first.at >= ${new Date(moment)} ORDER BY first.at, first.seq LIMIT 1)`;
}
