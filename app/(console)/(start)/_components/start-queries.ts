import type { AuditQuery, AuditRow } from "#lib/schemas/audit.ts";
import { OPERATION_IDS } from "#lib/schemas/vocabulary/operations.ts";
import type { JobsQuery } from "#lib/schemas/bulk.ts";

/** More than are shown, since all of one bulk job are shown as one. */
const LOOKED_AT = 100;
const SHOWN = 8;

/** The latest operations of one person on others; their own signing in and out is left out. */
export function ownActions(login: string): AuditQuery {
  const action = [...OPERATION_IDS];
  return {
    actor: login,
    target: "",
    action,
    result: [],
    job: "",
    since: "",
    until: "",
    text: "",
    before: 0,
    limit: LOOKED_AT,
  };
}

/** The newest of them, of each bulk job only its latest: a job of hundreds would leave room for nothing else. */
export function newestApart(rows: readonly AuditRow[]): AuditRow[] {
  const first = new Map<string, AuditRow>();
  for (const row of rows) {
    const key = row.jobId ?? String(row.seq);
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()].slice(0, SHOWN);
}

/** The newest jobs of everyone, as many as the start page shows. */
export const LATEST_JOBS: JobsQuery = {
  ...{ q: "", status: [], task: [], mine: false },
  ...{ sort: "createdAt", order: "desc", page: 1, limit: 5 },
};
