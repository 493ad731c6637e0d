"use client";
import { Link } from "#components/ui/link.tsx";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { exclusionOf } from "#app/_features/operation/exclusion.ts";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import type { GroupOfPerson, PersonOverview } from "#lib/schemas/person.ts";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { ruleLabel } from "./rule-label.ts";
import { requestOn } from "./request-on.ts";

/** How someone came to be in a group. */
function how({ type, rules }: GroupOfPerson): string {
  if (type === "BUILT_IN") return "Everyone is";
  if (type === "APP_GROUP") return "By an app or directory";
  if (rules.length === 0) return "By hand";
  return `By the rule${rules.length > 1 ? "s" : ""} ${rules.map(ruleLabel).join(" and ")}`;
}

/** Their groups with how each membership came about; adding and removing. */
export function GroupsCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const operate = useOperate();
  const { groups, addToGroup, removeFromGroup, person } = overview;

  function remove(group: GroupOfPerson) {
    const warned = exclusionOf(
      person.name,
      group.rules.map(({ name }) => name),
    );
    operate(requestOn(overview, removeFromGroup, { input: { groupId: group.id }, about: group.name, ...warned }));
  }

  const add =
    addToGroup.whyNot === null ? (
      <div className="w-52">
        <GroupCombobox
          aria-label="Add to group"
          placeholder="Add to group…"
          editableOnly
          value={null}
          onValueChange={(group) =>
            group && operate(requestOn(overview, addToGroup, { input: { groupId: group.id }, about: group.name }))
          }
        />
      </div>
    ) : (
      <Button size="sm" disabledReason={addToGroup.whyNot}>
        Add to group…
      </Button>
    );

  return (
    <PartCard {...control} title="Groups" actions={add} part={groups} itemKey={({ id }) => id} empty="In no group.">
      {(group) => (
        <>
          <div className="min-w-0 flex-1">
            <p className="font-medium wrap-anywhere">
              <Link href={`/groups/${group.id}`} className="link">
                {group.name}
              </Link>
            </p>
            <p className="text-xs text-muted">
              {how(group)}
              {group.description && <span className="text-faint"> · {group.description}</span>}
            </p>
          </div>
          <Button
            size="sm"
            disabledReason={group.whyNotRemove ?? removeFromGroup.whyNot ?? undefined}
            onClick={() => remove(group)}
          >
            Remove…<span className="sr-only"> from {group.name}</span>
          </Button>
        </>
      )}
    </PartCard>
  );
}
