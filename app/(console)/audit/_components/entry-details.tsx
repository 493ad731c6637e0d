import { Link } from "#components/ui/link.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { DescriptionList, type Fact } from "#components/ui/description-list.tsx";
import type { AuditEntryDetail, AuditRow } from "#lib/schemas/audit.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import { ROLE_TITLES, ROLES } from "#lib/schemas/vocabulary/roles.ts";
import { exactTime } from "#lib/utils/format-time.ts";
import { callerLabel } from "#app/_features/audit/caller-label.ts";
import { RESULT_LABELS } from "#app/_features/audit/audit-labels.ts";
import { EntryChanges } from "./entry-changes.tsx";
import { TargetLink } from "./target-link.tsx";
import { STATE_LABELS } from "./state-labels.ts";

const KIND_LABELS: Record<AuditRow["kind"], string> = {
  intent: "Intent, recorded before Okta was called",
  denial: "Denial: Okta was not called",
  event: "Event of the console",
};

function actorLabel({ login, role, viaWorker }: AuditRow["actor"]): string {
  const known = ROLES.find((each) => each === role);
  return `${login}${known ? `, ${ROLE_TITLES[known]}` : ""}${viaWorker ? ", through a bulk job" : ""}`;
}

/** Only what there is: an entry of the console itself has no call at Okta to tell of. */
function factsOf({ row, approval, job }: AuditEntryDetail): Fact[] {
  const all: (Fact | null)[] = [
    { term: "Time", value: exactTime(row.at) },
    { term: "Actor", value: actorLabel(row.actor) },
    row.target && { term: "Target", value: <TargetLink target={row.target} />, copy: row.target.id ?? undefined },
    row.related && { term: "With", value: row.related.label, copy: row.related.id },
    { term: "Reason", value: row.reason },
    row.callerCheck ? { term: "Caller verified", value: callerLabel(row) } : null,
    approval ? { term: "Second person", value: <ApprovalLink {...approval} /> } : null,
    row.jobId ? { term: "Bulk job", value: <JobLink jobId={row.jobId} title={job?.title ?? row.jobId} /> } : null,
    row.target?.kind === "user" && row.target.id
      ? { term: "About them", value: <TimelineLink id={row.target.id} /> }
      : null,
    { term: "Kind", value: KIND_LABELS[row.kind] },
    row.outcomeSeq !== null && row.outcomeAt !== null
      ? { term: "Result", value: `Entry ${row.outcomeSeq.toLocaleString("en")}, ${exactTime(row.outcomeAt)}` }
      : null,
    row.errorCode ? { term: "Okta error code", value: <Mono text={row.errorCode} />, copy: row.errorCode } : null,
    row.oktaRequestId
      ? { term: "Okta request id", value: <Mono text={row.oktaRequestId} />, copy: row.oktaRequestId }
      : null,
    { term: "Hash", value: <Mono text={row.hash} />, copy: row.hash },
  ];
  return all.filter((fact) => fact !== null);
}

function Mono({ text }: { text: string }) {
  return <code className="font-mono text-xs break-all">{text}</code>;
}

function JobLink({ jobId, title }: { jobId: string; title: string }) {
  return (
    <Link href={`/bulk/${jobId}`} className="link wrap-anywhere">
      {title}
    </Link>
  );
}

function ApprovalLink({ id, title, by }: NonNullable<AuditEntryDetail["approval"]>) {
  return (
    <>
      <Link href={`/approvals/${id}`} className="link wrap-anywhere">
        {title}
      </Link>
      {by && `, decided by ${by}`}
    </>
  );
}

function TimelineLink({ id }: { id: string }) {
  return (
    <Link href={`/audit/people/${id}`} className="link">
      This person’s timeline
    </Link>
  );
}

const MEANINGS: Record<AuditResult, string> = {
  success: "It was done.",
  failure: "It was tried and failed.",
  denied: "It was not allowed. Nothing was sent to Okta.",
  pending: "The intent is recorded; the result is not known yet.",
  unknown: "Okta gave no usable answer: it may or may not have happened.",
};

/** All that is recorded of one entry and its outcome. */
export function EntryDetails({ detail }: { detail: AuditEntryDetail }) {
  const { row, changes, reconciliation } = detail;
  const { title, tone } = RESULT_LABELS[row.result];
  return (
    <div className="space-y-4">
      <div className="space-y-1">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <StatusBadge tone={tone}>{title}</StatusBadge>
          {MEANINGS[row.result]}
        </p>
        {row.explanation && <p className="text-sm wrap-anywhere">{row.explanation}</p>}
      </div>
      {changes.length > 0 && <EntryChanges changes={changes} happened={row.result === "success"} />}
      {reconciliation && <EntryReconciliation {...reconciliation} />}
      <DescriptionList facts={factsOf(detail)} />
    </div>
  );
}

/** Okta's own record of a change, beside ours. */
function EntryReconciliation({ state, event }: NonNullable<AuditEntryDetail["reconciliation"]>) {
  const { title, tone, meaning } = STATE_LABELS[state];
  return (
    <section aria-label="In Okta's System Log">
      <h3 className="text-sm font-semibold">In Okta’s System Log</h3>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        <StatusBadge tone={tone}>{title}</StatusBadge>
        {meaning}
      </p>
      {event && (
        <p className="mt-1 text-sm">
          <Link href={`/log?event=${encodeURIComponent(event.uuid)}`} className="link">
            {event.sentence}
          </Link>
          <span className="block text-xs text-muted">
            {event.eventType}, {exactTime(event.published)}
          </span>
        </p>
      )}
    </section>
  );
}
