"use client";
import { PlanButton } from "#app/(console)/_components/bulk/plan-button.tsx";
import { peopleCount } from "#app/(console)/_components/bulk/words.ts";
import { SelectionActions } from "#app/(console)/people/_components/selection-actions.tsx";
import type { Selection } from "#components/data-table/selection.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { GroupOverview } from "#lib/schemas/groups.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";

type MemberSelectionProps = { overview: GroupOverview; offers: readonly BulkOffer[]; selected: Selection };

/** What can be done to the members selected, taking them out of the group first of all. */
export function MemberSelection({ overview: { group, removeMember }, offers, selected }: MemberSelectionProps) {
  const remove = offers.find(({ id }) => id === "group.removeMember");
  const source = `Selected among the members of ${group.name}`;
  return (
    <>
      {remove && selected.size <= MOST_LISTED && (
        <PlanButton
          offer={{ ...remove, whyNot: remove.whyNot ?? removeMember.whyNot }}
          label="Remove from this group…"
          count={peopleCount(selected.size)}
          given={{ groupId: { id: group.id, name: group.name } }}
          targets={{ kind: "list", given: [...selected] }}
          source={source}
          size="sm"
        />
      )}
      <SelectionActions offers={offers} selected={selected} source={source} />
    </>
  );
}
