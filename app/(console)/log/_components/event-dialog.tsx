"use client";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { logEventQuery } from "#lib/client/log.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { EventDetails } from "./event-details.tsx";

/** The details of one event, over the list. `uuid` "" is closed. */
export function EventDialog({ uuid, onClose }: { uuid: string; onClose: () => void }) {
  const { data, error, isFetching, refetch } = useQuery({ ...logEventQuery(uuid), enabled: uuid !== "" });
  return (
    <Dialog
      open={uuid !== ""}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={data ? data.row.message : "Event"}
    >
      {data ? (
        <EventDetails detail={data} />
      ) : error ? (
        <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : data === null ? (
        <EmptyState title="There is no such event">
          Neither the archive nor Okta has it. Okta forgets events after 90 days, and the archive after the time it is
          set to.
        </EmptyState>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
    </Dialog>
  );
}
