import type { OperationField } from "#app/_features/operation/operation-field.ts";

const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1024;

/** What is asked for to make or to rename a group. */
export function groupFields(group: { name: string; description: string | null } | null): OperationField[] {
  return [
    {
      name: "profile.name",
      label: "Name",
      kind: "text",
      initial: group?.name ?? "",
      maxLength: LONGEST_NAME,
      needed: "Give the group a name.",
    },
    {
      name: "profile.description",
      label: "Description",
      hint: "What it gives its members, and who decides about it.",
      kind: "area",
      initial: group?.description ?? "",
      maxLength: LONGEST_DESCRIPTION,
    },
  ];
}
