"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { AppOverview } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";

const code = onDemand(() => import("./leftovers-list.tsx").then((module) => module.LeftoversList));

/** Assignments that nobody needs any more; looked for when asked, since every one of them has to be read. */
export function LeftoversCard({ overview, offers }: { overview: AppOverview; offers: readonly BulkOffer[] }) {
  const [wanted, setWanted] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    ...readQuery("/apps/{appId}/leftovers", { appId: overview.app.id }),
    enabled: wanted,
  });
  const draw = useOnDemand(code, wanted, () => {
    setWanted(false);
    notifyCodeFailure();
  });
  if (!data || !draw) {
    return (
      <Card title="Left-over assignments">
        <div className="space-y-3">
          <p className="text-sm text-muted">
            People who can no longer sign in but still have the app, people assigned directly who also get it from a
            group, and people who have not opened it for three months.
          </p>
          {error ? (
            <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
          ) : (
            <Button pending={wanted} onClick={() => setWanted(true)}>
              Search all assignments
            </Button>
          )}
        </div>
      </Card>
    );
  }
  return draw({ overview, offers, data, retrying: isFetching, onRetry: () => void refetch() });
}
