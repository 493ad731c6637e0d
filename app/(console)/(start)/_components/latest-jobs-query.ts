import type { JobsQuery } from "#lib/schemas/bulk.ts";

/** The newest jobs of everybody, as many as the start page shows. */
export const LATEST_JOBS: JobsQuery = {
  ...{ q: "", status: [], task: [], mine: false },
  ...{ sort: "createdAt", order: "desc", page: 1, limit: 5 },
};
