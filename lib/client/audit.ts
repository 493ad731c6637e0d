import type { AuditQuery } from "#lib/schemas/audit.ts";
import type { VerificationStep } from "#lib/schemas/audit-state.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** A page of the audit trail, newest first. */
export const auditQuery = (query: AuditQuery) => pageQuery("/audit", query);

/** One entry with all that belongs to it; `null`: there is none. @param seq its number, or that of its outcome */
export const auditEntryQuery = (seq: number) => readQuery("/audit/entries/{seq}", { seq: String(seq) });

/** How the trail stands. */
export const auditStateQuery = () => readQuery("/audit/state");

/** The reader's own saved searches of the trail. */
export const savedSearchesQuery = () => readQuery("/audit/searches");

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
