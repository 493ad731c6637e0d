"use client";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { EntryDetails } from "./entry-details.tsx";

type EntryDialogProps = {
  /** The entry's number, or that of its outcome; null: closed. */
  seq: number | null;
  onClose: () => void;
};

/** The details of one entry, over the list. */
export function EntryDialog({ seq, onClose }: EntryDialogProps) {
  const { data, error, isFetching, refetch } = useQuery({
    ...readQuery("/audit/entries/{seq}", { seq: String(seq ?? 0) }),
    enabled: seq !== null,
  });
  return (
    <Dialog
      open={seq !== null}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={
        data
          ? `${data.row.title}, entry ${data.row.seq.toLocaleString("en")}`
          : `Entry ${seq?.toLocaleString("en") ?? ""}`
      }
    >
      {data ? (
        <EntryDetails detail={data} />
      ) : error ? (
        <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : data === null ? (
        <EmptyState title="Entry not found">The trail has no entry with this number.</EmptyState>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
    </Dialog>
  );
}
