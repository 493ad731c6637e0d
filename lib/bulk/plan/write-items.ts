import type { Database } from "#lib/db/client.ts";
import type { BulkItem } from "#lib/db/generated/client.ts";
import { toJson } from "../json.ts";
import type { PlannedItem } from "./planned-item.ts";

/** Rows of this job that have these targets already, by the target's id, or by the login of someone new. */
export async function firstRows(
  database: Database,
  jobId: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.$queryRaw<{ key: string; position: number }[]>`
    SELECT COALESCE(target_id, lower(target_label)) AS key, min(position) AS position FROM bulk_item
    WHERE job_id = ${jobId}::uuid AND planned
      AND (target_id = ANY(${[...keys]}) OR (target_id IS NULL AND lower(target_label) = ANY(${[...keys]})))
    GROUP BY 1`;
  return new Map(rows.map(({ key, position }) => [key, position]));
}

/**
 * The rows of this job in which a step is done to a target already, by `stepKey`: where each row of a target names groups
 * or apps of its own.
 */
export async function firstSteps(
  database: Database,
  jobId: string,
  targetIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.$queryRaw<{ target: string; input: Record<string, unknown>; position: number }[]>`
    SELECT target_id AS target, step -> 'input' AS input, min(position) AS position
    FROM bulk_item, jsonb_array_elements(steps) AS step
    WHERE job_id = ${jobId}::uuid AND planned AND target_id = ANY(${[...targetIds]}) GROUP BY 1, 2`;
  return new Map(rows.map(({ target, input, position }) => [stepKey(target, input), position]));
}

/** What tells steps of one target apart: the group or app. */
export function stepKey(target: string, { groupId, appId }: Record<string, unknown>): string {
  return [target, groupId, appId].join(" ");
}

/** Writes plans of items that are there already, in one statement. @param planned in the order of the items */
export async function updateItems(
  database: Database,
  items: readonly Pick<BulkItem, "id">[],
  planned: readonly PlannedItem[],
): Promise<void> {
  const rows = items.map(({ id }, index) => ({ id: id.toString(), ...planned[index] }));
  await database.$executeRaw`
    UPDATE bulk_item AS item SET planned = true, updated_at = now(),
      target_id = plan."targetId", target_label = plan."targetLabel", status_before = plan."statusBefore",
      state = plan.state, explanation = plan.explanation, steps = plan.steps, results = plan.results
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS plan(id bigint, "targetId" text, "targetLabel" text,
      "statusBefore" text, state text, explanation text, steps jsonb, results jsonb)
    WHERE item.id = plan.id`;
}

/** Writes items that were read and planned at once, in one statement. */
export async function insertItems(
  database: Database,
  jobId: string,
  rows: readonly (PlannedItem & { position: number; given: string })[],
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO bulk_item (job_id, position, given, planned, target_id, target_label, status_before, state, explanation,
      steps, results, updated_at)
    SELECT ${jobId}::uuid, position, given, true, "targetId", "targetLabel", "statusBefore", state, explanation, steps,
      results, now()
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS plan(position int, given text, "targetId" text,
      "targetLabel" text, "statusBefore" text, state text, explanation text, steps jsonb, results jsonb)`;
}
