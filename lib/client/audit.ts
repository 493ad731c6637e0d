import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AuditEntryDetail, AuditPage, AuditQuery } from "#lib/schemas/audit.ts";
import type { AuditState, VerificationStep } from "#lib/schemas/audit-state.ts";
import type { SavedSearch } from "#lib/schemas/audit-search.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { fetchJson } from "./fetch-json.ts";

/** A page of the audit trail, newest first. */
export function auditQuery(query: AuditQuery) {
  return queryOptions({
    queryKey: ["audit", query],
    queryFn: ({ signal }) => fetchJson<AuditPage>(`/api/audit?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** One entry with all that belongs to it; `null`: there is none. @param seq its number, or that of its outcome */
export function auditEntryQuery(seq: number) {
  return queryOptions({
    queryKey: ["audit-entry", seq],
    queryFn: ({ signal }) => fetchJson<AuditEntryDetail | null>(`/api/audit/entries/${seq}`, signal),
  });
}

/** How the trail stands. */
export function auditStateQuery() {
  return queryOptions({
    queryKey: ["audit-state"],
    queryFn: ({ signal }) => fetchJson<AuditState>("/api/audit/state", signal),
    refetchInterval: 30_000,
  });
}

/**
 * Has the live trail verified.
 * @param onStep told of every step, the last one with the verdict
 * @throws Error when this console does not answer to the end
 */
export async function verifyTrail(signal: AbortSignal, onStep: (step: VerificationStep) => void): Promise<void> {
  const response = await fetch("/api/audit/verification", { signal });
  if (!response.ok || !response.body) throw new Error("The verification could not be started.");
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onStep(JSON.parse(line) as VerificationStep);
  }
}

/** The reader's own saved searches of the trail. */
export function savedSearchesQuery() {
  return queryOptions({
    queryKey: ["audit-searches"],
    queryFn: ({ signal }) => fetchJson<SavedSearch[]>("/api/audit/searches", signal),
  });
}
