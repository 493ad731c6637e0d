import { randomUUID } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import type { SavedSearch } from "#lib/schemas/audit-search.ts";

/** Nobody finds anything among more. */
const MOST = 50;

/** Someone's own searches by name. */
export async function savedSearches(database: Database, ownerId: string): Promise<SavedSearch[]> {
  return await database.auditSearch.findMany({
    where: { ownerId },
    select: { id: true, name: true, query: true },
    orderBy: { name: "asc" },
    take: MOST,
  });
}

/** Keeps a search; one of the same name is replaced. */
export async function saveSearch(
  database: Database,
  ownerId: string,
  search: { name: string; query: string },
): Promise<void> {
  const { name, query } = search;
  await database.auditSearch.upsert({
    where: { ownerId_name: { ownerId, name } },
    create: { id: randomUUID(), ownerId, name, query },
    update: { query },
  });
}

/** Forgets one of someone's own searches. */
export async function forgetSearch(database: Database, ownerId: string, id: string): Promise<void> {
  await database.auditSearch.deleteMany({ where: { id, ownerId } });
}

/**
 * Erases someone's own searches, and everyone's that ask for them. @param names what they are called @returns how many
 */
export async function eraseSearches(database: Database, personId: string, names: readonly string[]): Promise<number> {
  const asked = [personId, ...names.flatMap((name) => [name, encodeURIComponent(name)])];
  const { count } = await database.auditSearch.deleteMany({
    where: { OR: [{ ownerId: personId }, ...asked.map((text) => ({ query: { contains: text } }))] },
  });
  return count;
}
