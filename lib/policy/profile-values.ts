import type { ProfileField } from "#lib/schemas/profile-form.ts";

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const YES = "true";
const NO = "false";

/** The words of a yes-or-no attribute, by what a form holds for it. */
export const YES_OR_NO = [
  { value: YES, label: "Yes" },
  { value: NO, label: "No" },
] as const;

/** An attribute's value as a form holds it: text, lists with one entry a line. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(toText).join("\n");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What a form holds as Okta stores it; `null` empties the attribute. Only for text that nothing is wrong with. */
export function toValue(field: ProfileField, text: string): unknown {
  const trimmed = text.trim();
  if (field.kind === "list") {
    const entries = entriesOf(text);
    return entries.length === 0 ? null : entries;
  }
  if (trimmed === "") return null;
  if (field.kind === "number" || field.kind === "integer") return Number(trimmed);
  if (field.kind === "boolean") return trimmed === YES;
  return field.kind === "choice" ? text : trimmed;
}

function entriesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is wrong with a text, in words; `null` when Okta's schema allows it. */
export function faultOf(field: ProfileField, text: string): string | null {
  const trimmed = text.trim();
  const { title, minLength, maxLength, pattern } = field;
  if (trimmed === "") return field.required ? `${title} is needed.` : null;
  if (field.kind === "integer" && !/^[+-]?\d+$/.test(trimmed)) return "Enter a whole number.";
  if (field.kind === "number" && !Number.isFinite(Number(trimmed))) return "Enter a number.";
  if (field.kind === "choice" && !field.choices.some(({ value }) => value === text)) return "Choose one from the list.";
  if (field.kind !== "text") return null;
  if (minLength !== null && trimmed.length < minLength) return `Enter at least ${minLength} characters.`;
  if (maxLength !== null && trimmed.length > maxLength)
    return `${trimmed.length - maxLength} characters too long: ${maxLength} at most.`;
  if (field.format === "email" && !EMAIL.test(trimmed)) return "This is not an email address.";
  if (field.format === "uri" && !URL.canParse(trimmed)) return "This is not a web address.";
  return pattern !== null && !fits(pattern, trimmed) ? `It must match ${pattern}.` : null;
}

function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    // A pattern of another dialect than ours is Okta's to judge.
    return true;
  }
}

/** One attribute that would be different, in words for a reader. */
export type ProfileChange = { field: ProfileField; from: string; to: string };

/** A text as a reader is shown it: choices and yes-or-no by their words. */
function inWords(field: ProfileField, text: string): string {
  const options = field.kind === "boolean" ? YES_OR_NO : field.choices;
  const words = options.find(({ value }) => value === text)?.label ?? text;
  return field.kind === "list" ? entriesOf(text).join(", ") : words.trim();
}

/** What `edits` would change about `values`, in the order of the fields. */
export function changesOf(
  fields: readonly ProfileField[],
  values: Readonly<Record<string, string>>,
  edits: Readonly<Record<string, string>>,
): ProfileChange[] {
  return fields.flatMap((field) => {
    const edit = edits[field.name];
    if (edit === undefined || field.whyReadOnly !== null) return [];
    const [from, to] = [inWords(field, values[field.name] ?? ""), inWords(field, edit)];
    return from === to ? [] : [{ field, from, to }];
  });
}
