"use client";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useRead } from "#lib/client/reads.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";

/** What outside the database vouches for the trail, and how to check that without this console. */
export function Vouchers() {
  const { data, error, isFetching, refetch } = useRead("/audit/state");
  if (error) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return null;
  const { checkpoint, entries, notVouchedFor, keyNames, publicKeys } = data;
  return (
    <Card
      title="Checkpoints"
      description="Signed every minute or every thousand entries, and stored outside the database."
    >
      {checkpoint ? (
        <DescriptionList
          facts={[
            { term: "Entries", value: entries.toLocaleString("en") },
            { term: "Latest checkpoint", value: <RelativeTime at={checkpoint.at} /> },
            { term: "It vouches for", value: `entries up to ${checkpoint.seq.toLocaleString("en")}` },
            { term: "Newer than that", value: notVouchedFor.toLocaleString("en") },
            { term: "Kept by", value: checkpoint.takenBy.join(", ") },
            { term: "Public key", value: keyNames.join(", ") || "not known to this process", copy: publicKeys },
          ]}
        />
      ) : (
        <Callout tone="caution" title="No place outside the database has taken a checkpoint yet.">
          <p>
            The first follows within seconds of the first entry, while the worker runs. After 15 minutes without one,
            Gatehouse makes no changes; the worker’s log says what is wrong.
          </p>
        </Callout>
      )}
    </Card>
  );
}
