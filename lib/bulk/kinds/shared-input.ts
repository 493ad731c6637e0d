import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import { JobRefused } from "../refused.ts";
import type { SharedInput, JobKind } from "./job-kind.ts";

/**
 * What a form sends for a task's fields, checked; what is left out has its default.
 * @param byRow columns of a file that say it row by row
 * @throws JobRefused naming the field that is missing or wrong
 */
export function readShared(
  jobKind: JobKind,
  given: Record<string, unknown>,
  byRow: ReadonlySet<string> = new Set(),
): SharedInput {
  const unknown = Object.keys(given).find((name) => !jobKind.fields.some((field) => field.name === name));
  if (unknown) throw new JobRefused(`“${jobKind.title}” takes no “${unknown.slice(0, 60)}”.`);
  const asked = jobKind.fields.filter((field) => given[field.name] != null || !isByRow(field, byRow));
  return Object.fromEntries(asked.map((field) => [field.name, readField(field, given[field.name])]));
}

function isByRow(field: Field, byRow: ReadonlySet<string>): boolean {
  return (field.kind === "group" || field.kind === "app") && field.column !== undefined && byRow.has(field.column);
}

function readField(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case "group":
    case "app":
      if (OktaIdSchema.safeParse(value).success) return value;
      throw new JobRefused(`Choose what “${field.label}” is to be.`);
    case "groups":
    case "apps": {
      const ids = OktaIdSchema.array()
        .max(20)
        .safeParse(value ?? []);
      if (ids.success) return ids.data;
      throw new JobRefused(`“${field.label}” takes 20 at most, each by its id.`);
    }
    case "check":
      if (value === undefined) return field.initial;
      if (typeof value === "boolean") return value;
      throw new JobRefused(`“${field.label}” is either yes or no.`);
    case "choice":
      if (value === undefined) return field.initial;
      if (field.options.some((option) => option.value === value)) return value;
      throw new JobRefused(`Choose one for “${field.label}”.`);
    default:
      throw new Error(`“${field.label}” is asked for of one target alone.`);
  }
}
