"use client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#components/ui/link.tsx";
import { useState } from "react";
import { useOperate } from "#app/(console)/_components/operation/operation-provider.tsx";
import { PartCard } from "#app/(console)/_components/part-card.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { leftoversQuery } from "#lib/client/apps.ts";
import type { AppOverview, Leftover } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { exactDay } from "#lib/utils/format-time.ts";
import { removeRequest } from "./assignment-requests.ts";
import { LeftoverJobs } from "./leftover-jobs.tsx";

function why({ kind, groups }: Leftover, openedSince: string | null): string {
  if (kind === "unused") return `Not opened through Okta since ${openedSince ? exactDay(openedSince) : "long ago"}.`;
  if (kind === "deactivated") return "Deactivated: they cannot sign in any more.";
  if (kind === "suspended") return "Suspended: they cannot sign in now.";
  return `Assigned directly, though ${groups.map((name) => `“${name}”`).join(" and ")} would give it too.`;
}

/** Assignments that nobody needs any more; looked for when asked, since every one of them has to be read. */
export function LeftoversCard({ overview, offers }: { overview: AppOverview; offers: readonly BulkOffer[] }) {
  const removeMany = offers.find(({ id }) => id === "app.removeUser");
  const [wanted, setWanted] = useState(false);
  const operate = useOperate();
  const { data, error, isFetching, refetch } = useQuery({ ...leftoversQuery(overview.app.id), enabled: wanted });
  if (!data) {
    return (
      <Card title="Left-over assignments">
        <div className="space-y-3">
          <p className="text-sm text-muted">
            People who can no longer sign in but still have the app, people who were given it by hand though a group
            gives it to them as well, and people who have not opened it for three months.
          </p>
          {error ? (
            <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
          ) : (
            <Button pending={isFetching} onClick={() => setWanted(true)}>
              Look through all assignments
            </Button>
          )}
        </div>
      </Card>
    );
  }
  const looked = `${data.looked.toLocaleString("en")} assignments looked through`;
  const reach = data.complete ? `${looked}.` : `${looked}; there are more than are read at once.`;
  const use = data.openedSince
    ? `Who opened it is known since ${exactDay(data.openedSince)}; the last hours may be missing.`
    : "Who opens it the archive does not tell: it reaches back too little, or nobody opens the app through Okta.";
  return (
    <PartCard
      title="Left-over assignments"
      description={`${reach} ${use}`}
      part={{ ok: true, items: data.rows }}
      itemKey={({ id }) => id}
      empty={
        data.openedSince
          ? "None: everybody who has it can sign in and opens it, and nobody has it twice."
          : "None: everybody who has it can sign in, and nobody has it twice."
      }
      retrying={isFetching}
      onRetry={() => void refetch()}
      footer={
        removeMany &&
        data.rows.some(({ direct }) => direct) && (
          <LeftoverJobs offer={removeMany} app={overview.app} rows={data.rows} />
        )
      }
    >
      {(row) => (
        <>
          <div className="min-w-0 flex-1">
            <Link prefetch={false} href={`/people/${row.id}`} className="link font-medium wrap-anywhere">
              {row.name}
            </Link>
            <p className="text-xs text-muted">{why(row, data.openedSince)}</p>
          </div>
          <Button
            size="sm"
            disabledReason={
              overview.removeUser.whyNot ??
              (row.direct ? undefined : "They have it through a group: take them out of that group.")
            }
            onClick={() => operate(removeRequest(overview, row, row.groups))}
          >
            Remove…<span className="sr-only"> {row.name}</span>
          </Button>
        </>
      )}
    </PartCard>
  );
}
