import type { Database } from "#lib/db/client.ts";
import type { SignedCheckpoint } from "./signed.ts";
import type { Sink } from "./sink.ts";

const AT_ONCE = 50;

/** A place that does not take checkpoints now, and why. */
export type Trouble = { sink: string; error: unknown };

/**
 * Hands every checkpoint to every place that has not got it, oldest first. A place in trouble is left alone until the
 * next call and keeps nobody else from theirs.
 */
export async function deliverCheckpoints(database: Database, sinks: readonly Sink[]): Promise<Trouble[]> {
  const troubles = await Promise.all(sinks.map((sink) => deliverTo(database, sink)));
  return troubles.filter((trouble) => trouble !== null);
}

async function deliverTo(database: Database, sink: Sink): Promise<Trouble | null> {
  for (;;) {
    const waiting = await database.auditCheckpoint.findMany({
      where: { NOT: { takenBy: { has: sink.name } } },
      orderBy: { seq: "asc" },
      take: AT_ONCE,
    });
    for (const { seq, at, signed } of waiting) {
      try {
        await sink.take({ seq: Number(seq), at, signed: signed as unknown as SignedCheckpoint });
      } catch (error) {
        return { sink: sink.name, error };
      }
      await database.$executeRaw`
        UPDATE audit_checkpoint SET taken_by = array_append(taken_by, ${sink.name})
        WHERE seq = ${seq} AND NOT ${sink.name} = ANY (taken_by)`;
    }
    if (waiting.length < AT_ONCE) return null;
  }
}
