import { Link } from "#components/ui/link.tsx";
import type { LogParty, LogRow } from "#lib/schemas/log.ts";

/** Someone or something in an event; a person leads to their page. */
export function PartyLink({ party }: { party: LogParty }) {
  if (party.type !== "User" || !party.id) return <span title={party.type}>{party.name}</span>;
  return (
    <Link href={`/people/${party.id}`} className="link" title={party.login ?? undefined}>
      {party.name}
    </Link>
  );
}

/** Who in this console made what Okta only knows the shared credential of, leading to their entry in the trail. */
export function MadeHere({ here }: { here: NonNullable<LogRow["here"]> }) {
  return (
    <Link href={`/audit?entry=${here.seq}`} className="link">
      {here.login ?? "someone whose name was erased"}, here
    </Link>
  );
}
