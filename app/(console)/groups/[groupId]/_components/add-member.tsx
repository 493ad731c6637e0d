"use client";
import { PersonCombobox } from "#app/_features/pickers/person-combobox.tsx";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import type { GroupOverview } from "#lib/schemas/groups.ts";

/** Finds a person by typing and adds them to the group. */
export function AddMember({ overview: { group, addMember, removeMember } }: { overview: GroupOverview }) {
  const operate = useOperate();
  if (addMember.whyNot !== null) {
    return (
      <Button size="sm" disabledReason={addMember.whyNot}>
        Add somebody…
      </Button>
    );
  }
  return (
    <div className="w-48 max-sm:w-full">
      <PersonCombobox
        aria-label="Add somebody to the group"
        placeholder="Add somebody…"
        value={null}
        onValueChange={(person) =>
          person &&
          operate({
            offer: addMember,
            target: { name: person.name, detail: person.login },
            input: { userId: person.id, groupId: group.id },
            about: group.name,
            inverse: removeMember,
          })
        }
      />
    </div>
  );
}
