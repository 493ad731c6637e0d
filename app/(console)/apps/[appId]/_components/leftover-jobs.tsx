import { PlanButton } from "#app/_features/bulk/plan-button.tsx";
import { peopleCount } from "#app/_features/bulk/words.ts";
import type { AppOverview, Leftover } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";

/** What people of each kind are, after their number. */
const KINDS: Record<Leftover["kind"], string> = {
  deactivated: "deactivated",
  suspended: "suspended",
  unused: "not using it",
  twice: "having it twice",
};

type LeftoverJobsProps = { offer: BulkOffer; app: AppOverview["app"]; rows: readonly Leftover[] };

/** One job for each kind of left-over assignment that can be taken from its people, from the list just looked through. */
export function LeftoverJobs({ offer, app, rows }: LeftoverJobsProps) {
  const direct = rows.filter((row) => row.direct);
  return Object.entries(KINDS).map(([kind, words]) => {
    const ids = direct.filter((row) => row.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return null;
    // One job takes so many; the rest is there when the assignments are looked through again.
    const given = ids.slice(0, MOST_LISTED);
    return (
      <PlanButton
        key={kind}
        offer={offer}
        label={`Remove ${given.length.toLocaleString("en")} ${words}…`}
        count={peopleCount(given.length)}
        given={{ appId: { id: app.id, name: app.label } }}
        targets={{ kind: "list", given }}
        source={`Left-over assignments of ${app.label}: ${words}`}
        size="sm"
      />
    );
  });
}
