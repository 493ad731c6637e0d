import { Prisma, type AuditEntry } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import type { AuditFilter, AuditRow } from "#lib/schemas/audit.ts";
import { conditions } from "../conditions.ts";
import { searchTrail } from "../search.ts";

const ROWS_AT_ONCE = 200;

/** Everything that matches, newest first, each intent with its outcome, as a list shows it. */
export async function* allRows(database: Database, filter: AuditFilter): AsyncGenerator<AuditRow, void> {
  let before: number | null = 0;
  while (before !== null) {
    const page = await searchTrail(database, { ...filter, before, limit: ROWS_AT_ONCE });
    yield* page.rows;
    before = page.before;
  }
}

/** Reads the single entries that match, intents and outcomes apart, oldest first: for a selection with proofs. */
export function entriesOf(database: Database, filter: AuditFilter) {
  return async (after: bigint, limit: number): Promise<AuditEntry[]> => {
    const where = [Prisma.sql`entry.seq > ${after}`, ...conditions({ ...filter, before: 0 }, Prisma.sql`entry.seq`)];
    if (filter.result.length > 0) where.push(Prisma.sql`entry.result IN (${Prisma.join(filter.result)})`);
    const seqs = await database.$queryRaw<{ seq: bigint }[]>`
      SELECT entry.seq FROM audit_entry AS entry WHERE ${Prisma.join(where, " AND ")} ORDER BY entry.seq LIMIT ${limit}`;
    return await database.auditEntry.findMany({
      where: { seq: { in: seqs.map(({ seq }) => seq) } },
      orderBy: { seq: "asc" },
    });
  };
}
