"use client";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DescriptionList, type Fact } from "#components/ui/description-list.tsx";
import type { LogDetail, LogRow } from "#lib/schemas/log.ts";
import { exactTime } from "#lib/utils/format-time.ts";
import { Source } from "#app/_features/page/source.tsx";
import { outcomeLabel } from "#app/_features/audit/outcome-label.ts";
import { MadeHere, PartyLink } from "./parties.tsx";

/** The details of one event, over the list. `uuid` "" is closed. */
export function EventDialog({ uuid, onClose }: { uuid: string; onClose: () => void }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...readQuery("/log/events/{uuid}", { uuid }),
    enabled: uuid !== "",
  });
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
        <EmptyState title="Event not found">
          Neither the archive nor Okta has it. Okta deletes events after 90 days, the archive after its retention time.
        </EmptyState>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
    </Dialog>
  );
}

function factsOf(row: LogRow): Fact[] {
  const from = [row.ip, row.place].filter(Boolean).join(", ");
  const outcome = row.outcome && [outcomeLabel(row.outcome).title, row.reason].filter(Boolean).join(": ");
  const all: (Fact | null)[] = [
    { term: "Time", value: exactTime(row.published) },
    row.here && { term: "Made by", value: <MadeHere here={row.here} /> },
    row.actor && {
      term: row.here ? "As" : "Actor",
      value: <PartyLink party={row.actor} />,
      ...(row.actor.id && { copy: row.actor.id }),
    },
    ...row.targets.map((party): Fact => ({
      term: party.type || "Target",
      value: <PartyLink party={party} />,
      ...(party.id && { copy: party.id }),
    })),
    outcome ? { term: "Result", value: outcome } : null,
    from ? { term: "From", value: from } : null,
    { term: "Okta calls it", value: row.message },
    { term: "Event type", value: <Mono text={row.eventType} />, copy: row.eventType },
    row.severity ? { term: "Severity", value: row.severity } : null,
    row.requestId ? { term: "Okta request id", value: <Mono text={row.requestId} />, copy: row.requestId } : null,
    row.transactionId
      ? { term: "Transaction", value: <Mono text={row.transactionId} />, copy: row.transactionId }
      : null,
  ];
  return all.filter((fact) => fact !== null);
}

function Mono({ text }: { text: string }) {
  return <code className="font-mono text-xs break-all">{text}</code>;
}

/** All that Okta says of one event: in words first, as it wrote it last. */
function EventDetails({ detail }: { detail: LogDetail }) {
  return (
    <div className="space-y-4">
      <p className="text-sm font-medium wrap-anywhere">{detail.row.sentence}.</p>
      {detail.row.unconfirmed && (
        <Callout tone="caution" title="Only an event hook has reported this so far.">
          The System Log confirms it when it is next read, usually within a minute.
        </Callout>
      )}
      <DescriptionList facts={factsOf(detail.row)} />
      <Source label="As Okta wrote it" text={JSON.stringify(detail.raw, null, 2)} />
    </div>
  );
}
