import type { AuditRow } from "#lib/schemas/audit.ts";
import { escapeCsvFormula } from "#lib/utils/escape-csv-formula.ts";

/** An entry with its outcome as cells of a spreadsheet. */
export function toCells(row: AuditRow): Record<string, string> {
  const changes = row.changes.map(({ field, from, to }) => `${field}: ${from ?? "nothing"} → ${to ?? "nothing"}`);
  const cells = {
    entry: row.seq,
    at: row.at,
    actor: row.actor.login,
    role: row.actor.role,
    through_bulk_job: row.actor.viaWorker ? "yes" : "no",
    action: row.action,
    outcome: row.result,
    target_kind: row.target?.kind,
    target: row.target?.label,
    target_id: row.target?.id,
    related_kind: row.related?.kind,
    related: row.related?.label,
    related_id: row.related?.id,
    changes: changes.join("; "),
    reason: row.reason,
    caller_verified: row.callerCheck,
    explanation: row.explanation,
    job: row.jobId,
    outcome_entry: row.outcomeSeq,
    outcome_at: row.outcomeAt,
    okta_request_id: row.oktaRequestId,
    okta_error: row.errorCode,
    hash: row.hash,
  };
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, escapeCsvFormula(String(value ?? ""))]),
  );
}
