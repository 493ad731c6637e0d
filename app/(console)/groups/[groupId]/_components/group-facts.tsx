import { FactStrip } from "#app/_features/page/fact-strip.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { GroupOverview } from "#lib/schemas/groups.ts";
import { GROUP_TYPE_WORDS } from "#lib/schemas/vocabulary/groups.ts";

function when(at: string | null) {
  return at ? <RelativeTime at={at} /> : "Not known";
}

/** The group's figures and dates, and the org's own attributes of it. */
export function GroupFacts({ overview: { group } }: { overview: GroupOverview }) {
  const facts = [
    { term: "Members", value: group.members === null ? "Not known" : group.members.toLocaleString("en") },
    { term: "Members changed", value: when(group.lastMembershipUpdated) },
    { term: "Group updated", value: when(group.lastUpdated) },
    { term: "Created", value: when(group.created) },
    ...(group.source ? [{ term: "Comes from", value: group.source.label }] : []),
    ...group.attributes.map(({ name, value }) => ({ term: name, value })),
  ];
  return (
    <FactStrip label="About the group" facts={facts}>
      <p className="mt-2.5 border-t border-line pt-2.5 text-sm text-muted">{GROUP_TYPE_WORDS[group.type].meaning}</p>
    </FactStrip>
  );
}
