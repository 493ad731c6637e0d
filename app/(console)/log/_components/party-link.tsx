import { Link } from "#components/ui/link.tsx";
import type { LogParty } from "#lib/schemas/log.ts";

/** Somebody or something in an event; a person leads to their page. */
export function PartyLink({ party }: { party: LogParty }) {
  if (party.type !== "User" || !party.id) return <span title={party.type}>{party.name}</span>;
  return (
    <Link href={`/people/${party.id}`} className="link" title={party.login ?? undefined}>
      {party.name}
    </Link>
  );
}
