import type { BulkField } from "#lib/schemas/vocabulary/bulk.ts";

/** A group or app as a form holds it; what is sent is its id. */
export type Choice = { id: string; name: string };

export type TaskValue = Choice | null | readonly Choice[] | boolean | string;
export type TaskValues = Readonly<Record<string, TaskValue>>;

/** What a field holds before anybody touches it. */
function initialValue(field: BulkField): TaskValue {
  switch (field.kind) {
    case "group":
    case "app":
      return null;
    case "groups":
    case "apps":
      return [];
    case "check":
      return field.default;
    case "choice":
      return field.options[0]?.value ?? "";
  }
}

/** What a field of a task holds now. */
export function valueOf(field: BulkField, values: TaskValues): TaskValue {
  return values[field.name] ?? initialValue(field);
}

/** Whether a field has to be filled in. @param byRow columns that a file is mapped to */
export function isNeeded(field: BulkField, byRow: readonly string[]): boolean {
  if (field.kind !== "group" && field.kind !== "app") return false;
  return field.column === null || !byRow.includes(field.column);
}

/** What is still missing, by the field's name. */
export function missingValues(
  fields: readonly BulkField[],
  values: TaskValues,
  byRow: readonly string[],
): Record<string, string> {
  const empty = fields.filter((field) => isNeeded(field, byRow) && valueOf(field, values) === null);
  return Object.fromEntries(empty.map(({ name, kind }) => [name, `Choose the ${kind}.`]));
}

/** The values as a plan takes them. */
export function toTaskInput(fields: readonly BulkField[], values: TaskValues): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, sent(valueOf(field, values))]));
}

function sent(value: TaskValue): unknown {
  if (value === null || typeof value !== "object") return value;
  return "id" in value ? value.id : value.map(({ id }) => id);
}
