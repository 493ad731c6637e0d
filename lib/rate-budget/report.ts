import type { Database } from "#lib/db/client.ts";

/** Rounds whose ends are closer than this are the same: Okta's times are whole seconds. */
const SAME_ROUND_SECONDS = 3;

/** What one process has to tell about one bucket since it last did. */
export type BucketReport = {
  name: string;
  /** Calls of jobs answered or given back, of the round they were reserved in. */
  round: number;
  answered: number;
  /** Calls made by people clicking. */
  clicked: number;
  /** What Okta said with the latest answers: 0 a minute where it said nothing. */
  perMinute: number;
  remaining: number;
  resetsInMs: number;
};

/** Tells all processes what this one has heard and used. Buckets must be in one order everywhere: rows are locked in it. */
export async function reportCalls(database: Database, org: string, reports: readonly BucketReport[]): Promise<void> {
  const rows = JSON.stringify(reports);
  await database.$executeRaw`
    WITH told AS (
      SELECT *, now() + make_interval(secs => "resetsInMs" / 1000.0) AS resets_at, "perMinute" > 0 AS heard
      FROM json_to_recordset(${rows}::json) AS told(name text, round int, answered int, clicked int,
        "perMinute" int, remaining int, "resetsInMs" float8)),
    seen AS (
      SELECT told.*, kept.per_minute = 0 OR kept.supposed AS unsure,
        heard AND NOT kept.supposed AND kept.per_minute > 0
          AND told.resets_at > kept.resets_at + make_interval(secs => ${SAME_ROUND_SECONDS}::float8) AS newer,
        heard AND NOT kept.supposed AND kept.per_minute > 0
          AND told.resets_at < kept.resets_at - make_interval(secs => ${SAME_ROUND_SECONDS}::float8) AS older
      FROM told JOIN rate_bucket AS kept ON kept.org = ${org} AND kept.name = told.name
      ORDER BY told.name FOR UPDATE OF kept)
    UPDATE rate_bucket AS kept SET
      per_minute = CASE WHEN heard AND NOT older THEN seen."perMinute" ELSE per_minute END,
      remaining = CASE WHEN NOT heard OR older THEN kept.remaining
        WHEN newer OR per_minute = 0 THEN seen.remaining ELSE LEAST(kept.remaining, seen.remaining) END,
      resets_at = CASE WHEN NOT heard OR older THEN kept.resets_at
        WHEN newer OR unsure THEN seen.resets_at ELSE LEAST(kept.resets_at, seen.resets_at) END,
      supposed = kept.supposed AND NOT heard,
      round = kept.round + newer::int,
      drawn = CASE WHEN newer THEN 0 ELSE drawn END,
      answered = CASE WHEN newer THEN 0 WHEN seen.round = kept.round THEN kept.answered + seen.answered
        ELSE kept.answered END,
      clicked = CASE WHEN newer THEN 0 ELSE kept.clicked END + seen.clicked
    FROM seen WHERE kept.org = ${org} AND kept.name = seen.name`;
}
