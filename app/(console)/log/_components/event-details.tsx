import { Callout } from "#components/ui/callout.tsx";
import { DescriptionList, type Fact } from "#components/ui/description-list.tsx";
import type { LogDetail, LogRow } from "#lib/schemas/log.ts";
import { exactTime } from "#lib/utils/format-time.ts";
import { Source } from "#app/_features/page/source.tsx";
import { MadeHere } from "./made-here.tsx";
import { outcomeWords } from "#app/_features/audit/outcome-words.ts";
import { PartyLink } from "./party-link.tsx";

function factsOf(row: LogRow): Fact[] {
  const from = [row.ip, row.place].filter(Boolean).join(", ");
  const ending = row.outcome && [outcomeWords(row.outcome).title, row.reason].filter(Boolean).join(": ");
  const all: (Fact | null)[] = [
    { term: "When", value: exactTime(row.published) },
    row.here && { term: "Made by", value: <MadeHere here={row.here} /> },
    row.actor && {
      term: row.here ? "As" : "Who",
      value: <PartyLink party={row.actor} />,
      ...(row.actor.id && { copy: row.actor.id }),
    },
    ...row.targets.map((party): Fact => ({
      term: party.type || "Target",
      value: <PartyLink party={party} />,
      ...(party.id && { copy: party.id }),
    })),
    ending ? { term: "Outcome", value: ending } : null,
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
export function EventDetails({ detail }: { detail: LogDetail }) {
  return (
    <div className="space-y-4">
      <p className="text-sm font-medium wrap-anywhere">{detail.row.sentence}.</p>
      {detail.row.unconfirmed && (
        <Callout tone="caution" title="Only an event hook has said this so far.">
          Okta&rsquo;s own log will confirm it when it is next read, usually within a minute.
        </Callout>
      )}
      <DescriptionList facts={factsOf(detail.row)} />
      <Source label="As Okta wrote it" text={JSON.stringify(detail.raw, null, 2)} />
    </div>
  );
}
