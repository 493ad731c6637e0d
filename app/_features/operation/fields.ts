import type { Choice, Condition, Field, FieldValue, FieldValues, Option } from "#lib/schemas/vocabulary/fields.ts";

/** A field as a form shows it: in words, with what it holds before anyone touches it. */
export type FormField = Exclude<Field, { kind: "realm" | "userType" | "attributes" }> & { initial: FieldValue };

/** What a form knows before anyone fills it in. */
export type FormContext = {
  /** What the fields hold now, by their names, and what else is known of the target, by names of its own. */
  given?: FieldValues | undefined;
  /** What is settled already, as the operation's input has it: it is not asked for. */
  settled?: Readonly<Record<string, unknown>>;
  /** What the org has to choose from. */
  choices?: Readonly<Record<"realm" | "userType", readonly Option[]>>;
  /** Columns of a file that say some of it row by row. */
  byRow?: readonly string[];
};

/** The fields of a form, without what is settled and what there is no choice of. */
export function formFields(fields: readonly Field[], context: FormContext): FormField[] {
  const { given = {}, settled = {} } = context;
  return fields.flatMap((field): FormField[] => {
    if (valueAt(settled, field.name) !== undefined) return [];
    const label = field.label.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ""));
    const shown = asShown({ ...field, label }, context);
    return shown ? [shown] : [];
  });
}

function asShown(field: Field, { given = {}, choices }: FormContext): FormField | null {
  const now = given[field.name];
  switch (field.kind) {
    case "attributes":
      return null;
    case "realm":
    case "userType": {
      const options = choices?.[field.kind] ?? [];
      // An org with one type, or whose realms are not for the reader; or someone who has none.
      if (options.length < 2 || (typeof now !== "string" && field.none === undefined)) return null;
      const none = field.none === undefined ? [] : [{ value: "", label: field.none }];
      return { ...field, kind: "choice", initial: typeof now === "string" ? now : "", options: [...none, ...options] };
    }
    case "check":
      return { ...field, initial: typeof now === "boolean" ? now : field.initial };
    case "choice":
      return { ...field, initial: typeof now === "string" ? now : field.initial };
    case "group":
    case "app":
      return { ...field, initial: now ?? null };
    case "groups":
    case "apps":
      return { ...field, initial: now ?? [] };
    default:
      return { ...field, initial: now ?? "" };
  }
}

/** What a field holds now. */
export function valueOf({ name, initial }: FormField, values: FieldValues): FieldValue {
  return values[name] ?? initial;
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) ? value.length === 0 : !value;
}

/** What is asked for, by what the form holds now. */
export function askedFor(fields: readonly FormField[], values: FieldValues): FormField[] {
  const isSo = (condition: Condition) => {
    const value = values[condition.field] ?? fields.find(({ name }) => name === condition.field)?.initial;
    if ("filled" in condition) return !isEmpty(value);
    return (typeof value === "string" || typeof value === "boolean") && condition.is.includes(value);
  };
  return fields.filter(({ when = [] }) => when.every(isSo));
}

/** Whether a column of the file says it row by row. */
export function isByRow(field: FormField, byRow: readonly string[]): boolean {
  return "column" in field && field.column !== undefined && byRow.includes(field.column);
}

/**
 * What to say beside each field that is asked for and is needed but empty, or no number where one belongs.
 * @param byRow columns of a file, which do for what they say row by row
 */
export function missingIn(
  fields: readonly FormField[],
  values: FieldValues,
  byRow: readonly string[] = [],
): Record<string, string> {
  const missing = askedFor(fields, values).flatMap((field): [string, string][] => {
    const { name, kind, needed } = field;
    const value = valueOf(field, values);
    if (isEmpty(value)) return needed && !isByRow(field, byRow) ? [[name, needed]] : [];
    return kind === "number" && Number.isNaN(Number(value)) ? [[name, "Enter a number."]] : [];
  });
  return Object.fromEntries(missing);
}

function valueAt(input: Readonly<Record<string, unknown>>, path: string): unknown {
  return path.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], input);
}

function put(into: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : put({ ...(into[head] as object) }, rest.join("."), value);
  return { ...into, [head]: inner };
}

/** @returns `undefined` for what is left as it was */
function toSend(field: FormField, value: FieldValue): unknown {
  switch (field.kind) {
    case "check":
      return value;
    case "group":
    case "app":
      return (value as Choice | null)?.id;
    case "groups":
    case "apps":
      return isEmpty(value) ? undefined : (value as readonly Choice[]).map(({ id }) => id);
    default:
      if (value === field.initial) return undefined;
      if (value === "") return null;
      // What is no number is sent as it was typed: the operation's schema says so beside the field.
      return field.kind === "number" && !Number.isNaN(Number(value)) ? Number(value) : value;
  }
}

/** What is settled already with what the form adds to it, as the operation's schema takes it. */
export function toInput(
  settled: Readonly<Record<string, unknown>>,
  fields: readonly FormField[],
  values: FieldValues,
): Record<string, unknown> {
  return askedFor(fields, values).reduce((input, field) => {
    const value = field.unsent ? undefined : toSend(field, valueOf(field, values));
    return value === undefined ? input : put(input, field.name, value);
  }, settled);
}

/**
 * Causes by the field they speak of: Okta writes “login: An object with this field already exists”, this console's own
 * schemas the whole path.
 */
export function causesByField(fields: readonly { name: string }[], causes: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const cause of causes) {
    const [subject = "", ...words] = cause.split(":");
    const named = subject.trim();
    // Okta says “password” of what is in `password.value`.
    const field = fields.find(
      ({ name }) => name === named || name === `${named}.value` || name.split(".").at(-1) === named,
    );
    if (field && words.length > 0) found[field.name] = words.join(":").trim();
  }
  return found;
}

function inWords(field: FormField, held: FieldValue): string {
  if (typeof held === "boolean") return held ? "yes" : "no";
  if (typeof held !== "string")
    return [held ?? []]
      .flat()
      .map(({ name }) => name)
      .join(", ");
  if (field.kind === "password") return held === "" ? "" : "a new one";
  return field.kind === "choice" ? (field.options.find(({ value }) => value === held)?.label ?? held) : held;
}

/** Before and after of every field that would be different, in words; of a password only that there is a new one. */
export function changesIn(fields: readonly FormField[], values: FieldValues) {
  return askedFor(fields, values).flatMap((field) => {
    const value = valueOf(field, values);
    if (field.unsent || value === field.initial) return [];
    const { name, label } = field;
    return [{ field: { name, title: label }, from: inWords(field, field.initial), to: inWords(field, value) }];
  });
}
