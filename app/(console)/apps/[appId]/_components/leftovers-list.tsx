"use client";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import type { AppOverview, Leftover, LeftoversFound } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import { exactDay } from "#lib/utils/format-time.ts";
import { removeRequest } from "./assignment-requests.ts";
import { PlanButton } from "#app/_features/bulk/plan-button.tsx";
import { peopleCount } from "#app/_features/bulk/messages.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";

function why({ kind, groups }: Leftover, openedSince: string | null): string {
  if (kind === "unused") return `Not opened through Okta since ${openedSince ? exactDay(openedSince) : "long ago"}.`;
  if (kind === "deactivated") return "Deactivated: they can no longer sign in.";
  if (kind === "suspended") return "Suspended: they cannot sign in now.";
  return `Assigned directly, and also through ${groups.map((name) => `“${name}”`).join(" and ")}.`;
}

type LeftoversListProps = PartControl & { overview: AppOverview; offers: readonly BulkOffer[]; data: LeftoversFound };

/** The left-over assignments that were found, each with why, and what takes them away. */
export function LeftoversList({ overview, offers, data, ...control }: LeftoversListProps) {
  const [removeMany] = offeredAt("app.selection", offers);
  const operate = useOperate();
  const looked = `${data.looked.toLocaleString("en")} assignments searched`;
  const reach = data.complete ? `${looked}.` : `${looked}; there are more than can be read at once.`;
  const use = data.openedSince
    ? `Who opened it is known since ${exactDay(data.openedSince)}; the last hours may be missing.`
    : "The archive does not show who opens it: it does not go back far enough, or nobody opens the app through Okta.";
  return (
    <PartCard
      title="Left-over assignments"
      description={`${reach} ${use}`}
      part={{ ok: true, items: data.rows }}
      itemKey={({ id }) => id}
      empty={
        data.openedSince
          ? "None: everyone who has it can sign in and uses it, and nobody has it twice."
          : "None: everyone who has it can sign in, and nobody has it twice."
      }
      {...control}
      footer={
        removeMany &&
        data.rows.some(({ direct }) => direct) && (
          <LeftoverJobs offer={removeMany} app={overview.app} rows={data.rows} />
        )
      }
    >
      {(row) => (
        <>
          <div className="min-w-0 flex-1">
            <Link href={`/people/${row.id}`} className="link font-medium wrap-anywhere">
              {row.name}
            </Link>
            <p className="text-xs text-muted">{why(row, data.openedSince)}</p>
          </div>
          <Button
            size="sm"
            disabledReason={
              overview.removeUser.whyNot ??
              (row.direct ? undefined : "They have it through a group: take them out of that group.")
            }
            onClick={() => operate(removeRequest(overview, row, row.groups))}
          >
            Remove…<span className="sr-only"> {row.name}</span>
          </Button>
        </>
      )}
    </PartCard>
  );
}

/** What people of each kind are, after their number. */
const KINDS: Record<Leftover["kind"], string> = {
  deactivated: "deactivated",
  suspended: "suspended",
  unused: "not using it",
  twice: "having it twice",
};

type LeftoverJobsProps = { offer: BulkOffer; app: AppOverview["app"]; rows: readonly Leftover[] };

/** One job for each kind of left-over assignment that can be taken from its people, from the list just looked through. */
function LeftoverJobs({ offer, app, rows }: LeftoverJobsProps) {
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
