import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Job, JobItemsQuery, JobsQuery } from "#lib/schemas/bulk.ts";
import type { CsvFile, CsvUpload } from "#lib/schemas/bulk-targets.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** How often a job that moves is looked at, in milliseconds. */
const LIVE_MS = 1_000;
/** Those that wait for the reader. Anything in progress is still finished in a paused one. */
const RESTING: readonly Job["status"][] = ["PLANNED", "DONE", "CANCELLED"];

/** Whether a job will go on by itself or by someone else, so that it is worth looking at again. */
export function isMoving(job: Job | undefined): boolean {
  return job !== undefined && !RESTING.includes(job.status);
}

/** How often a job is looked at that will be undone by itself: seldom, but soon after its time has come. */
const UNDONE_MS = { least: 5_000, most: 60_000 };

/** How soon to look at a job again, in milliseconds; false: nothing happens to it until the reader does it. */
function followedAfter(job: Job | undefined): number | false {
  if (!job || isMoving(job)) return job ? LIVE_MS : false;
  if (!job.undoAt || job.undoneBy || job.undoable === 0) return false;
  const { least, most } = UNDONE_MS;
  return Math.min(most, Math.max(least, Date.parse(job.undoAt) - Date.now()));
}

/** A page of jobs, by default the newest; followed live while one of them moves. */
export function jobsQuery(query: Partial<JobsQuery> = {}) {
  return queryOptions({
    ...readQuery("/bulk", query),
    refetchInterval: ({ state }) => (state.data?.rows.some(isMoving) ? LIVE_MS : false),
    placeholderData: keepPreviousData,
  });
}

/** One job with its counts; followed live while it moves, and until it is undone by itself. */
export function jobQuery(jobId: string) {
  return queryOptions({
    ...readQuery("/bulk/{jobId}", { jobId }),
    refetchInterval: ({ state }) => followedAfter(state.data),
  });
}

/** People of a job with what became of each. */
export function jobItemsQuery(jobId: string, query: JobItemsQuery, live: boolean) {
  return {
    ...pageQuery("/bulk/{jobId}/items", { jobId, ...query }),
    refetchInterval: live ? 2 * LIVE_MS : false,
  } as const;
}

/** Why people of a job were skipped or failed, counted. */
export function jobReasonsQuery(jobId: string, live: boolean) {
  return { ...readQuery("/bulk/{jobId}/reasons", { jobId }), refetchInterval: live ? 3 * LIVE_MS : false } as const;
}

/** Sends a file as it is; it is read on the way. */
export async function uploadCsv(file: File, signal?: AbortSignal): Promise<CsvUpload> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`/api/bulk/files?${toUrl({ name: file.name })}`, { method: "POST", body: file, signal });
    body = await response.json();
  } catch {
    return { ok: false, problem: UPLOAD_LOST, signedOut: false };
  }
  if (response.ok) return { ok: true, file: body as CsvFile };
  return { ok: false, problem: body as Problem, signedOut: response.status === 401 };
}

const UPLOAD_LOST: Problem = {
  title: "Gatehouse did not answer, so the file could not be read.",
  meaning: "The file was not used.",
  remedy: "Check your connection and choose the file again.",
  causes: [],
  code: null,
  requestId: null,
};
