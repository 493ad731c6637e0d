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
import { GROUP_TYPE_WORDS } from "#lib/schemas/vocabulary/groups.ts";

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
          <Badge>{GROUP_TYPE_WORDS[group.type].title}</Badge>
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
