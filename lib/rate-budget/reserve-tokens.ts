import type { Database } from "#lib/db/client.ts";

/** Jobs spread their calls over this much of a minute; the rest makes up for what was late. */
const SPREAD_SECONDS = 54;
/** Handed out at once at least, in seconds of the bucket's own pace: a reservation costs a statement. */
const LEAST_SECONDS = 1;
/** Calls handed out at once before Okta has answered any; what answers without saying how many there are sets no limit. */
const BEFORE_FIRST_ANSWER = 10;
/** How soon to ask again while calls are on their way whose answers may show that more is left. */
const SOON_MS = 200;

/** Calls handed out to this process. */
export type Reserved = {
  granted: number;
  round: number;
  /** Milliseconds for which they are good. */
  goodForMs: number;
  /** Milliseconds after which to ask again, where none were granted. */
  waitMs: number;
};

type Row = { granted: number; round: number; resetsInMs: number; perMinute: number; ready: number; unanswered: number };

/**
 * Reserves calls of a bucket for jobs: no more than their share of it, evenly over the minute, and never what is kept
 * free for people clicking. All processes draw from one row, by the database's time.
 * @param share of the bucket that jobs may use, above 0 and at most 1
 */
export async function reserveTokens(
  database: Database,
  { org, bucket, wanted, share }: { org: string; bucket: string; wanted: number; share: number },
): Promise<Reserved> {
  for (;;) {
    const [row] = await reserve(database, { org, bucket, wanted, share });
    if (row) return { granted: row.granted, round: row.round, goodForMs: row.resetsInMs, waitMs: waitOf(row, share) };
    await database.rateBucket.createMany({
      skipDuplicates: true,
      data: { org, name: bucket, perMinute: 0, remaining: 0, resetsAt: new Date(0), supposed: true, ...NOTHING_YET },
    });
  }
}

const NOTHING_YET = { round: 0, drawn: 0, answered: 0, clicked: 0 };

function reserve(
  database: Database,
  { org, bucket, wanted, share }: { org: string; bucket: string; wanted: number; share: number },
): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    WITH seen AS (
      SELECT *, resets_at <= now() AS over FROM rate_bucket WHERE org = ${org} AND name = ${bucket} FOR UPDATE),
    bucket AS (
      SELECT per_minute, supposed OR over AS supposed, round + over::int AS round,
        CASE WHEN over THEN per_minute ELSE remaining END AS remaining,
        CASE WHEN over THEN now() + interval '60 seconds' ELSE resets_at END AS resets_at,
        CASE WHEN over THEN 0 ELSE drawn END AS drawn,
        CASE WHEN over THEN 0 ELSE answered END AS answered,
        CASE WHEN over THEN 0 ELSE clicked END AS clicked,
        per_minute * ${share}::float8 AS cap,
        ceil(per_minute * ${share}::float8 / ${SPREAD_SECONDS}::float8 * ${LEAST_SECONDS}::float8) AS quantum
      FROM seen),
    room AS (
      SELECT *,
        floor(LEAST(cap, cap * (60 - extract(epoch FROM resets_at - now())) / ${SPREAD_SECONDS}::float8 + quantum) - drawn) AS due,
        remaining - GREATEST(0, drawn - answered) - GREATEST(0, per_minute - cap - clicked) AS left_over,
        LEAST(${wanted}::int, quantum, GREATEST(1, floor(cap) - drawn)) AS enough
      FROM bucket),
    decided AS (
      SELECT *, (CASE
        WHEN per_minute = 0 AND answered > 0 THEN ${wanted}::int
        WHEN per_minute = 0 THEN LEAST(${wanted}::int, ${BEFORE_FIRST_ANSWER}::int)
        WHEN due >= enough AND left_over >= 1 THEN LEAST(${wanted}::int, due, floor(left_over))
        ELSE 0 END)::int AS granted
      FROM room)
    UPDATE rate_bucket AS kept SET
      remaining = decided.remaining, resets_at = decided.resets_at, supposed = decided.supposed, round = decided.round,
      drawn = decided.drawn + decided.granted, answered = decided.answered, clicked = decided.clicked
    FROM decided WHERE kept.org = ${org} AND kept.name = ${bucket}
    RETURNING decided.granted, kept.round, kept.per_minute AS "perMinute",
      GREATEST(0, extract(epoch FROM kept.resets_at - now()) * 1000)::float8 AS "resetsInMs",
      (decided.enough - decided.due)::float8 AS ready, (kept.drawn - kept.answered)::int AS unanswered`;
}

function waitOf({ granted, resetsInMs, perMinute, ready, unanswered }: Row, share: number): number {
  if (granted > 0) return 0;
  // Not due yet: by the pace of the bucket, or only in its next round.
  const untilDue = ready > 0 ? (ready / (perMinute * share)) * SPREAD_SECONDS * 1000 : 0;
  if (untilDue > 0) return Math.min(Math.max(untilDue, 20), resetsInMs + 20);
  return unanswered > 0 ? Math.min(SOON_MS, resetsInMs + 20) : resetsInMs + 20;
}
