import type { Database } from "#lib/db/client.ts";

/** Half of the 600 writes a minute that Okta gives most orgs: what one token may use (its “Rate limits” page). */
const BY_DEFAULT = 300;
/** Jobs looked back at, and how many changes make a rate worth believing. */
const JOBS = 5;
const ENOUGH = 20;

/** Changes a minute to expect of a job: as the latest finished ones had it, else what Okta allows by default. */
export async function expectedPerMinute(database: Database): Promise<number> {
  const [measured] = await database.$queryRaw<{ changes: number; minutes: number }[]>`
    SELECT COALESCE(sum(changes), 0)::float8 AS changes, COALESCE(sum(minutes), 0)::float8 AS minutes FROM (
      SELECT extract(epoch FROM finished_at - started_at) / 60 AS minutes,
        (SELECT count(*) FROM bulk_item WHERE job_id = bulk_job.id AND state IN ('DONE', 'FAILED')) AS changes
      FROM bulk_job WHERE status = 'DONE' AND started_at IS NOT NULL ORDER BY finished_at DESC LIMIT ${JOBS}
    ) AS latest`;
  if (!measured || measured.changes < ENOUGH || measured.minutes <= 0) return BY_DEFAULT;
  return measured.changes / measured.minutes;
}
