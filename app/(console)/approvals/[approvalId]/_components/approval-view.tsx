"use client";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { Approval } from "#lib/schemas/approval.ts";
import { fieldTitle } from "#lib/utils/field-title.ts";
import { valueLabel } from "#app/_features/audit/value-label.ts";
import { callerLabel } from "#app/_features/audit/caller-label.ts";
import { ApprovalStatusBadge } from "#app/(console)/approvals/_components/approval-status.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { OwnRequest } from "./own-request.tsx";

const PARENTS = [{ href: "/approvals", label: "Approvals" }];

/** A request as it stands, with what can be done about it. */
export function ApprovalView({ approvalId }: { approvalId: string }) {
  const { data: approval, error, isFetching, refetch } = useRead("/approvals/{approvalId}", { approvalId });
  const problem = error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!approval) {
    return (
      <>
        <PageHeader breadcrumbs={<Breadcrumbs items={PARENTS} />} title="Approval" />
        {problem ?? <Skeleton className="h-40 w-full" />}
      </>
    );
  }
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={PARENTS} />}
        title={approval.title}
        status={<ApprovalStatusBadge status={approval.status} />}
        meta={
          <span>
            Asked for by {approval.requestedBy.login}, <RelativeTime at={approval.requestedAt} />
          </span>
        }
      />
      {problem}
      <Card title="What would happen">
        <What approval={approval} />
      </Card>
      <Card title="Why">
        <DescriptionList
          facts={[
            { term: "Reason", value: approval.reason },
            ...(approval.callerCheck ? [{ term: "Caller verified", value: callerLabel(approval) }] : []),
            { term: "Why a second person", value: approval.because },
            ...(approval.status === "PENDING"
              ? [{ term: "Can be decided until", value: <RelativeTime at={approval.expiresAt} /> }]
              : []),
            ...(approval.decidedBy ? [{ term: "Decided by", value: approval.decidedBy }] : []),
            ...(approval.decidedAt ? [{ term: "Decided", value: <RelativeTime at={approval.decidedAt} /> }] : []),
            ...(approval.comment ? [{ term: "Comment", value: approval.comment }] : []),
          ]}
        />
      </Card>
      {approval.status === "PENDING" && <DecisionForm approval={approval} />}
      <OwnRequest approval={approval} />
    </>
  );
}

const PLACES: Record<string, string> = { user: "/people", group: "/groups", app: "/apps" };

function What({ approval: { jobId, operation } }: { approval: Approval }) {
  if (jobId) {
    return (
      <div className="space-y-3 text-sm">
        <p>The full plan, person by person, is on the job’s page. The approval covers exactly that plan.</p>
        <ButtonLink href={`/bulk/${jobId}`}>Look at the plan</ButtonLink>
      </div>
    );
  }
  if (!operation) return null;
  const { title, consequence, target, changes } = operation;
  const place = PLACES[target.kind];
  return (
    <div className="space-y-2 text-sm">
      <p>
        <span className="font-medium">{title}:</span>{" "}
        {place ? (
          <Link href={`${place}/${target.id}`} className="link">
            {target.label}
          </Link>
        ) : (
          target.label
        )}
      </p>
      <p className="text-muted">{consequence}</p>
      {changes.length > 0 && (
        <DescriptionList
          facts={changes.map(({ field, from, to }) => ({
            term: fieldTitle(field),
            value: `${valueLabel(field, from)} → ${valueLabel(field, to)}`,
          }))}
        />
      )}
    </div>
  );
}
