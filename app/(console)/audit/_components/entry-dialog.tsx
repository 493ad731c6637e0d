"use client";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { auditQuery } from "#lib/client/audit.ts";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { ACTION_TITLES } from "../../_components/audit-words.ts";
import { QueryProblem } from "../../_components/query-problem.tsx";
import { entryQuery } from "../search-params.ts";
import { EntryDetails } from "./entry-details.tsx";

type EntryDialogProps = {
  /** The entry's number; null: closed. */
  seq: number | null;
  /** The entries in view, among which it usually is. */
  rows: readonly AuditRow[];
  onClose: () => void;
};

/** The details of one entry, over the list. */
export function EntryDialog({ seq, rows, onClose }: EntryDialogProps) {
  const inView = rows.find((row) => row.seq === seq);
  // An address that was passed on may name an entry that is not on this page of the list.
  const { data, error, isFetching, refetch } = useQuery({
    ...auditQuery(entryQuery(seq ?? 0)),
    enabled: seq !== null && !inView,
    placeholderData: undefined,
  });
  const row = inView ?? data?.rows.find((each) => each.seq === seq);
  return (
    <Dialog
      open={seq !== null}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={row ? `${ACTION_TITLES[row.action]}, entry ${row.seq.toLocaleString("en")}` : `Entry ${seq ?? ""}`}
    >
      {row ? (
        <EntryDetails row={row} />
      ) : error ? (
        <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : data ? (
        <EmptyState title="There is no such entry">
          Outcomes have numbers of their own and are shown with their intent: look at the entries just before.
        </EmptyState>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
    </Dialog>
  );
}
