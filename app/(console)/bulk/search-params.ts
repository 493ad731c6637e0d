import {
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsStringEnum,
  parseAsStringLiteral,
} from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import type { JobsQuery } from "#lib/schemas/bulk.ts";
import { JOB_KIND_IDS, JOB_SORT_KEYS, JOB_STATUSES } from "#lib/schemas/vocabulary/bulk.ts";

/** Everything the list of jobs depends on, as it stands in the URL. */
export const jobsParams = {
  ...numberedListParams(["source"]),
  status: parseAsArrayOf(parseAsStringLiteral(JOB_STATUSES)).withDefault([]),
  task: parseAsArrayOf(parseAsStringEnum([...JOB_KIND_IDS])).withDefault([]),
  mine: parseAsBoolean.withDefault(false),
  ...orderParams(JOB_SORT_KEYS, "createdAt", "desc"),
};
export type JobsParams = inferParserType<typeof jobsParams>;

/** What the URL asks the list for. */
export function toJobsQuery({ q, page, hide: _, ...rest }: JobsParams): JobsQuery {
  return { ...rest, q: q.trim(), page: Math.max(1, page) };
}
