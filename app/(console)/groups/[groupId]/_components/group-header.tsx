"use client";
import { ShieldAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { GroupOverview } from "#lib/schemas/groups.ts";
import { GROUP_TYPE_LABELS } from "#lib/schemas/vocabulary/groups.ts";
import { FactStrip } from "#app/_features/page/fact-strip.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Link } from "#components/ui/link.tsx";
import { Callout } from "#components/ui/callout.tsx";

/** Which group it is, what it is for, and changing or deleting it. */
export function GroupHeader({ overview }: { overview: GroupOverview }) {
  const { group, update, remove, protectedBecause } = overview;
  const operate = useOperate();
  const router = useRouter();
  const on = { target: { name: group.name, detail: group.id }, input: { groupId: group.id } };
  return (
    <PageHeader
      breadcrumbs={GROUPS_TRAIL}
      title={<span className="wrap-anywhere">{group.name}</span>}
      status={
        <>
          <Badge>{GROUP_TYPE_LABELS[group.type].title}</Badge>
          {protectedBecause.length > 0 && (
            <StatusBadge tone="caution" icon={<ShieldAlert aria-hidden className="size-3 shrink-0" />}>
              Protected
            </StatusBadge>
          )}
        </>
      }
      meta={
        <>
          {group.description && <span className="w-full wrap-anywhere text-ink">{group.description}</span>}
          <span className="inline-flex items-center gap-1">
            {group.id}
            <CopyButton value={group.id} label="Copy id" />
          </span>
        </>
      }
      actions={
        <>
          <Button
            disabledReason={update.whyNot ?? undefined}
            onClick={() =>
              operate({
                ...on,
                offer: update,
                input: { ...on.input, profile: {} },
                given: { "profile.name": group.name, "profile.description": group.description ?? "" },
              })
            }
          >
            Edit…
          </Button>
          <Button
            className="not-aria-disabled:text-critical!"
            disabledReason={remove.whyNot ?? undefined}
            onClick={() => operate({ ...on, offer: remove, onDone: () => router.push("/groups") })}
          >
            Delete…
          </Button>
        </>
      }
    />
  );
}

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
      <p className="mt-2.5 border-t border-line pt-2.5 text-sm text-muted">{GROUP_TYPE_LABELS[group.type].meaning}</p>
    </FactStrip>
  );
}

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
      <Callout tone="caution" title="Only an owner of this console can change it alone.">
        {protectedBecause.map((why) => (
          <p key={why}>{why}.</p>
        ))}
      </Callout>
    );
  }
  if (addMember.whyNot === null) return null;
  return (
    <Callout tone="info" title="You can view it but not change it.">
      {addMember.whyNot}
    </Callout>
  );
}
