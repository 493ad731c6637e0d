"use client";
import { Link } from "#components/ui/link.tsx";
import { RuleDescription } from "#app/(console)/groups/_components/rule-description.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import type { GroupOverview } from "#lib/schemas/groups.ts";
import { RULE_STATUS_LABELS } from "#lib/schemas/vocabulary/groups.ts";

type CardProps = PartControl & { overview: GroupOverview };

/** The rules that put people into the group. */
export function RulesCard({ overview, ...control }: CardProps) {
  return (
    <PartCard
      {...control}
      title="Rules that fill it"
      part={overview.rules}
      itemKey={({ id }) => id}
      empty="No group rules: every member was added by hand, or by the app it belongs to."
    >
      {(rule) => (
        <>
          <div className="min-w-0 flex-1">
            <Link href={`/groups/rules?q=${encodeURIComponent(rule.name)}`} className="link font-medium wrap-anywhere">
              {rule.name}
            </Link>
            <RuleDescription rule={rule} />
            {rule.excluded > 0 && (
              <p className="text-xs text-muted">{rule.excluded} excluded; Okta allows 100 at most.</p>
            )}
          </div>
          <StatusBadge tone={RULE_STATUS_LABELS[rule.status].tone}>{RULE_STATUS_LABELS[rule.status].title}</StatusBadge>
        </>
      )}
    </PartCard>
  );
}

/** What members get: apps and admin roles. */
export function AppsCard({ overview, ...control }: CardProps) {
  return (
    <PartCard
      {...control}
      title="Apps its members get"
      part={overview.apps}
      itemKey={({ id }) => id}
      empty="No app is assigned to it."
    >
      {(app) => (
        <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
          <Link href={`/apps/${app.id}`} className="link font-medium wrap-anywhere">
            {app.label}
          </Link>
          {app.status !== "ACTIVE" && <Badge>{app.status.toLowerCase()}</Badge>}
        </p>
      )}
    </PartCard>
  );
}

/** Admin roles that come with membership; no card where there are none. */
export function RolesCard({ overview, ...control }: CardProps) {
  if (overview.roles.ok && overview.roles.items.length === 0) return null;
  return (
    <PartCard {...control} title="Admin roles its members hold" part={overview.roles} itemKey={String} empty="None.">
      {(role) => <StatusBadge tone="caution">{role}</StatusBadge>}
    </PartCard>
  );
}
