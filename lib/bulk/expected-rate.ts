import type { Database } from "#lib/db/client.ts";
import { bucketOf } from "#lib/okta/bucket.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { READ_AT_ONCE } from "./read-ahead.ts";

/** Half of the 600 writes a minute that Okta gives most orgs: what one token may use (its “Rate limits” page). */
const BY_DEFAULT = 300;

/** What `perform` asks of Okta about one person where it is not read ahead: who they are, and whether they are protected. */
const ALONE = ["GET /api/v1/users/{userId}", "GET /api/v1/users/{userId}/groups", "GET /api/v1/users/{userId}/roles"];

/** The calls that an operation on one target costs, by bucket; of a call that several share, its part. */
function callsOf(id: OperationId): [bucket: string, calls: number][] {
  const { endpoints, planning, retry } = OPERATIONS[id];
  const [change = ""] = endpoints;
  const calls = [change, ...(planning?.reads ?? [])].map((endpoint): [string, number] => [endpoint, 1]);
  if (planning?.on === "person") {
    if (retry === "converge") calls.push(["GET /api/v1/users", 1 / READ_AT_ONCE]);
    else calls.push(...ALONE.map((endpoint): [string, number] => [endpoint, 1]));
  }
  return calls.map(([endpoint, count]) => {
    const [method = "", path = ""] = endpoint.split(" ");
    return [bucketOf(method, path), count];
  });
}

/**
 * Items a minute to expect of a job that has not started: what its fullest bucket lets through, by the limits that Okta
 * last told of: for the changes and for looking at each of them again before.
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
    for (const [bucket, each] of callsOf(OperationIdSchema.parse(operation))) {
      calls.set(bucket, (calls.get(bucket) ?? 0) + count * each);
    }
  }
  const minutes = [...calls].map(([name, count]) => {
    const limit = limits.find((each) => each.name === name)?.perMinute ?? BY_DEFAULT;
    return count / (limit * share);
  });
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? items / longest : BY_DEFAULT * share;
}
