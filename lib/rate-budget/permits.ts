import type { Database } from "#lib/db/client.ts";
import { allot, type Allotted, type Caller } from "./allot.ts";

/** How long permits hold without being asked for again: those of a process that died are others' after this. */
export const PERMITS_FOR_MS = 5_000;

type Asking = Pick<Caller, "id" | "lane" | "wanted"> & { inside: number };

/**
 * Asks for permits among the calls on their way to an org, or gives them up by wanting none.
 * @returns what this process may have for PERMITS_FOR_MS
 */
export async function askForPermits(database: Database, org: string, me: Asking): Promise<Allotted> {
  for (;;) {
    const [row] = await database.$queryRaw<{ version: number; callers: Caller[]; now: number }[]>`
      SELECT version, callers, (extract(epoch FROM now()) * 1000)::float8 AS now FROM okta_callers WHERE org = ${org}`;
    if (!row) {
      await database.oktaCallers.createMany({ skipDuplicates: true, data: { org, version: 0, callers: [] } });
      continue;
    }
    const others = row.callers.filter(({ id, lane, until }) => until > row.now && (id !== me.id || lane !== me.lane));
    const { wanted } = me;
    const allotted = wanted === 0 ? NONE : allot(others, me);
    const mine: Caller = { id: me.id, lane: me.lane, wanted, places: allotted.held, until: row.now + PERMITS_FOR_MS };
    const callers = wanted === 0 ? others : [...others, mine];
    const { count } = await database.oktaCallers.updateMany({
      where: { org, version: row.version },
      data: { version: row.version + 1, callers: callers },
    });
    if (count > 0) return allotted;
  }
}

const NONE: Allotted = { places: 0, held: 0 };
