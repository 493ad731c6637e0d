import { Prisma } from "#lib/db/generated/client.ts";
import type { AuditFilter } from "#lib/schemas/audit.ts";
import { literally, OKTA_ID, startOf } from "./who-acted.ts";

/**
 * A filter as conditions on `audit_entry AS entry`. Every one of them holds for an outcome if it does for its intent.
 * @param about the column that numbers are compared with, so that an outcome counts as its intent
 * @param actorId one of those whom the filter's actor may be, where that is known
 */
export function conditions(
  filter: AuditFilter & { before: number },
  about: Prisma.Sql,
  actorId: string | null = null,
): Prisma.Sql[] {
  const all: Prisma.Sql[] = [];
  if (filter.before > 0) all.push(Prisma.sql`${about} < ${BigInt(filter.before)}`);
  if (filter.actor !== "") all.push(actorIs(filter.actor, actorId));
  if (filter.target !== "") all.push(targetIs(filter.target));
  if (filter.action.length > 0) all.push(Prisma.sql`entry.action IN (${Prisma.join(filter.action)})`);
  if (filter.job !== "") all.push(Prisma.sql`entry.job_id = ${filter.job}::uuid`);
  // Entries are numbered in the order of time, so a moment is a number: the first from then on.
  if (filter.since !== "") all.push(Prisma.sql`${about} >= COALESCE(${firstFrom(filter.since)}, 9223372036854775807)`);
  if (filter.until !== "") all.push(Prisma.sql`${about} < COALESCE(${firstFrom(filter.until)}, 9223372036854775807)`);
  // Where the rest already leaves few entries, looking a frequent word up costs more than reading those few.
  const few = filter.target !== "" || filter.job !== "" || (filter.actor !== "" && filter.action.length > 0);
  for (const word of filter.text.toLowerCase().split(/\s+/)) if (word !== "") all.push(says(word, few));
  return all;
}

function actorIs(actor: string, id: string | null): Prisma.Sql {
  if (OKTA_ID.test(actor)) return Prisma.sql`entry.actor_id = ${actor}`;
  // Whatever login they had at the time.
  if (id !== null) return Prisma.sql`entry.actor_id = ${id}`;
  return Prisma.sql`lower(entry.actor_login) LIKE ${startOf(actor)}`;
}

function targetIs(target: string): Prisma.Sql {
  if (OKTA_ID.test(target)) return Prisma.sql`(entry.target_id = ${target} OR entry.related_id = ${target})`;
  const start = startOf(target);
  return Prisma.sql`(lower(entry.target_label) LIKE ${start} OR lower(entry.related_label) LIKE ${start})`;
}

/** @param read whether to read each entry for the word; otherwise the database may use its index of words */
function says(word: string, read: boolean): Prisma.Sql {
  const found = Prisma.sql`audit_words(entry.actor_login, entry.target_label, entry.related_label, entry.reason, entry.detail,
    entry.okta_request_id, entry.error_code) LIKE ${`%${literally(word)}%`}`;
  // IS TRUE hides it from the index, not from the planner's figures.
  return read ? Prisma.sql`(${found}) IS TRUE` : found;
}

function firstFrom(moment: string): Prisma.Sql {
  return Prisma.sql`(SELECT first.seq FROM audit_entry AS first WHERE first.at >= ${new Date(moment)} ORDER BY first.at, first.seq LIMIT 1)`;
}
