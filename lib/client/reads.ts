import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { ReadAnswer, ReadParams, ReadPath, ReadRest } from "#lib/reads/registry.ts";
import { readKey, readUrl } from "#lib/schemas/from-url.ts";
import { fetchJson } from "./fetch-json.ts";

type Freshness = {
  staleTime?: number;
  refetchInterval?: number;
  refetchOnWindowFocus?: false;
  refetchOnReconnect?: false;
};

/** A form that someone is typing into does not change under their hands. */
const FORM = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

/** Where an answer is believed for longer or shorter than others, or looked at again by itself; in milliseconds. */
const FRESHNESS: { [Path in ReadPath]?: Freshness } = {
  "/approvals": { refetchInterval: 20_000 },
  "/approvals/count": { refetchInterval: 20_000 },
  "/approvals/{approvalId}": { refetchInterval: 20_000 },
  "/apps/{appId}/attributes": { staleTime: 60_000, ...FORM },
  "/audit/state": { refetchInterval: 30_000 },
  "/departments": { staleTime: 60_000 },
  "/find": { staleTime: 30_000 },
  "/group-rules": { staleTime: 10_000 },
  "/groups": { staleTime: 10_000 },
  "/groups/{groupId}": { staleTime: 10_000 },
  "/groups/{groupId}/members": { staleTime: 10_000 },
  "/log/catalogue": { staleTime: 30_000 },
  "/log/events/{uuid}": { staleTime: 60_000 },
  "/notifications": { refetchInterval: 15_000 },
  "/people": { staleTime: 10_000 },
  "/people/{userId}": { staleTime: 5_000 },
  "/people/{userId}/profile": FORM,
  // Policies change by hand of an admin, and seldom.
  "/policies": { staleTime: 30_000 },
  "/policies/{policyId}": { staleTime: 30_000 },
  "/profile-form": FORM,
  "/suggestions/apps": { staleTime: 60_000 },
  "/suggestions/groups": { staleTime: 60_000 },
  "/suggestions/groups/{groupId}": { staleTime: 60_000 },
  "/suggestions/people": { staleTime: 60_000 },
  "/user-types": { staleTime: 60_000 },
  "/user-types/{typeId}": { staleTime: 60_000 },
};

/**
 * Asks this console for a read's answer. Its shape is what the read declares: server and page come out of one build, and
 * checking it again here would cost every reader a validator's worth of JavaScript.
 * @throws QueryFailed; an abort passes through
 */
export async function fetchRead<Path extends ReadPath>(
  path: Path,
  params: ReadParams<Path>,
  signal: AbortSignal,
): Promise<ReadAnswer<Path>> {
  return (await fetchJson(readUrl(path, params), signal)) as ReadAnswer<Path>;
}

/** What is read at an address below `/api`, such as `readQuery("/groups/{groupId}", { groupId })`. */
export function readQuery<Path extends ReadPath>(path: Path, ...[params = {} as never]: ReadRest<Path>) {
  return queryOptions({
    queryKey: readKey(path, params),
    queryFn: ({ signal }) => fetchRead(path, params, signal),
    ...FRESHNESS[path],
  });
}

/** The same for one page of a list: the former one stays on show while the next is fetched. */
export function pageQuery<Path extends ReadPath>(path: Path, ...rest: ReadRest<Path>) {
  return { ...readQuery(path, ...rest), placeholderData: keepPreviousData };
}

/** What is read at an address, kept fresh; an `error` is a QueryFailed, in words fit to show. */
export function useRead<Path extends ReadPath>(path: Path, ...rest: ReadRest<Path>) {
  return useQuery(readQuery(path, ...rest));
}

/** The same for one page of a list. */
export function useReadPage<Path extends ReadPath>(path: Path, ...rest: ReadRest<Path>) {
  return useQuery(pageQuery(path, ...rest));
}
