import type { Database } from "#lib/db/client.ts";
import { bucketOf } from "#lib/okta/bucket.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";

/** Half of the 600 writes a minute that Okta gives most orgs: what one token may use (its “Rate limits” page). */
const BY_DEFAULT = 300;

/**
 * Items a minute to expect of a job that has not started: what its fullest bucket lets through, by the limits that Okta
 * last told of. Everybody is read a page at a time, so the changes are what counts.
 * @param share which part of a bucket jobs may use, 0 to 1
 */
export async function expectedPerMinute(database: Database, jobId: string, share: number): Promise<number> {
  const [steps, limits, items] = await Promise.all([
    database.$queryRaw<{ operation: string; count: number }[]>`
      SELECT step ->> 'operation' AS operation, count(*)::int AS count
      FROM bulk_item, jsonb_array_elements(steps) AS step
      WHERE job_id = ${jobId}::uuid AND planned AND state = 'PENDING' GROUP BY 1`,
    database.rateBucket.findMany({ where: { perMinute: { gt: 0 } }, select: { name: true, perMinute: true } }),
    database.bulkItem.count({ where: { jobId, planned: true, state: "PENDING" } }),
  ]);
  const calls = new Map<string, number>();
  for (const { operation, count } of steps) {
    const [endpoint = ""] = OPERATIONS[OperationIdSchema.parse(operation)].endpoints;
    const [method = "", path = ""] = endpoint.split(" ");
    const bucket = bucketOf(method, path);
    calls.set(bucket, (calls.get(bucket) ?? 0) + count);
  }
  const minutes = [...calls].map(([name, count]) => {
    const limit = limits.find((each) => each.name === name)?.perMinute ?? BY_DEFAULT;
    return count / (limit * share);
  });
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? items / longest : BY_DEFAULT * share;
}
