import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Job, JobItemsPage, JobItemsQuery, JobReason } from "#lib/schemas/bulk.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { fetchJson } from "./fetch-json.ts";

/** How often a job that moves is looked at, in milliseconds. */
const LIVE_MS = 1_000;
const MOVING: readonly Job["status"][] = ["PLANNING", "QUEUED", "RUNNING"];

export function isMoving(job: Job | undefined): boolean {
  return job !== undefined && MOVING.includes(job.status);
}

/** The latest jobs, newest first. */
export function jobsQuery() {
  return queryOptions({
    queryKey: ["jobs"],
    queryFn: ({ signal }) => fetchJson<Job[]>("/api/bulk", signal),
    refetchInterval: (query) => (query.state.data?.some(isMoving) ? LIVE_MS : false),
  });
}

/** One job with its counts; followed live while it moves. */
export function jobQuery(jobId: string) {
  return queryOptions({
    queryKey: ["job", jobId],
    queryFn: ({ signal }) => fetchJson<Job>(`/api/bulk/${encodeURIComponent(jobId)}`, signal),
    refetchInterval: (query) => (isMoving(query.state.data) ? LIVE_MS : false),
  });
}

/** People of a job with what became of each. */
export function jobItemsQuery(jobId: string, query: JobItemsQuery, live: boolean) {
  return queryOptions({
    queryKey: ["job", jobId, "items", query],
    queryFn: ({ signal }) =>
      fetchJson<JobItemsPage>(`/api/bulk/${encodeURIComponent(jobId)}/items?${toUrl(query)}`, signal),
    refetchInterval: live ? 2 * LIVE_MS : false,
    placeholderData: keepPreviousData,
  });
}

/** Why people of a job were skipped or failed, counted. */
export function jobReasonsQuery(jobId: string, live: boolean) {
  return queryOptions({
    queryKey: ["job", jobId, "reasons"],
    queryFn: ({ signal }) => fetchJson<JobReason[]>(`/api/bulk/${encodeURIComponent(jobId)}/reasons`, signal),
    refetchInterval: live ? 3 * LIVE_MS : false,
  });
}
