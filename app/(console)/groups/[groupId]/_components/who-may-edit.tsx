import { Link } from "#components/ui/link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { GroupOverview } from "#lib/schemas/groups.ts";

/** Who may change the group, and why the reader may not; nothing where they may. */
export function WhoMayEdit({ overview }: { overview: GroupOverview }) {
  const { whyNotEdit, protectedBecause, addMember, group } = overview;
  if (whyNotEdit !== null) {
    return (
      <Callout tone="info" title="It cannot be changed in Okta.">
        <p>
          {whyNotEdit}
          {group.source && (
            <>
              {" "}
              <Link href={`/apps/${group.source.id}`} className="link">
                Look at {group.source.label}
              </Link>
            </>
          )}
        </p>
      </Callout>
    );
  }
  if (protectedBecause.length > 0) {
    return (
      <Callout tone="caution" title="Only an owner of this console may change it alone.">
        {protectedBecause.map((why) => (
          <p key={why}>{why}.</p>
        ))}
      </Callout>
    );
  }
  if (addMember.whyNot === null) return null;
  return (
    <Callout tone="info" title="You can look, but not change it.">
      {addMember.whyNot}
    </Callout>
  );
}
