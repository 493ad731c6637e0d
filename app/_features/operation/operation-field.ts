type Common = {
  /** Where its value belongs in the operation's input, as a path: `sendEmail`, `profile.description`. */
  name: string;
  label: string;
  hint?: string;
  /** What to say when it is left off or empty, where nothing goes on without it. */
  needed?: string;
  /** Asked for only while this is so of what else the form holds; not sent otherwise either. */
  when?: (values: FieldValues) => boolean;
  /** Seldom needed: folded away behind “More”. */
  more?: boolean;
  /** It only decides what else is asked for, and is no part of the input. */
  unsent?: boolean;
};

/** One thing an operation's form asks for. */
export type OperationField = Common &
  (
    | { kind: "check"; initial: boolean }
    /** These are sent when they differ from what they were; emptied, they are sent as null. */
    | { kind: "text" | "area" | "password" | "number"; initial: string; maxLength?: number }
    | {
        kind: "choice";
        initial: string;
        options: readonly { value: string; label: string }[];
        /** Shown while nothing is chosen. */
        placeholder?: string;
      }
  );

export type FieldValue = string | boolean;
export type FieldValues = Record<string, FieldValue>;

/** The values a form starts with. */
export function initialValues(fields: readonly OperationField[]): FieldValues {
  return Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));
}

/** What is asked for, by what the form holds now. */
export function askedFor(fields: readonly OperationField[], values: FieldValues): OperationField[] {
  return fields.filter(({ when }) => when === undefined || when(values));
}

/** What to say beside each field that is asked for and is needed but empty, or no number where one belongs. */
export function missingIn(fields: readonly OperationField[], values: FieldValues): Record<string, string> {
  const missing = askedFor(fields, values).flatMap(({ name, kind, needed }): [string, string][] => {
    const value = values[name];
    const empty = typeof value === "string" ? value.trim() === "" : !value;
    if (empty) return needed ? [[name, needed]] : [];
    return kind === "number" && Number.isNaN(Number(value)) ? [[name, "Type a number."]] : [];
  });
  return Object.fromEntries(missing);
}

function put(into: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : put({ ...(into[head] as object) }, rest.join("."), value);
  return { ...into, [head]: inner };
}

function toSend({ kind }: OperationField, value: FieldValue): unknown {
  if (value === "") return null;
  // What is no number is sent as it was typed: the operation's schema says so beside the field.
  return kind === "number" && !Number.isNaN(Number(value)) ? Number(value) : value;
}

/** What is settled already with what the form adds to it, as the operation's schema takes it. */
export function toInput(
  settled: Readonly<Record<string, unknown>>,
  fields: readonly OperationField[],
  values: FieldValues,
): Record<string, unknown> {
  return askedFor(fields, values).reduce((input, field) => {
    const { name, kind, initial, unsent } = field;
    const value = values[name] ?? initial;
    if (unsent) return input;
    if (kind === "check") return put(input, name, value);
    return value === initial ? input : put(input, name, toSend(field, value));
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

/** Before and after of every field that would be different, in words; of a password only that there is a new one. */
export function changesIn(fields: readonly OperationField[], values: FieldValues) {
  return askedFor(fields, values).flatMap((field) => {
    const value = values[field.name] ?? field.initial;
    if (field.unsent || value === field.initial) return [];
    const words = (held: FieldValue) => {
      if (field.kind === "check") return held === true ? "yes" : "no";
      if (field.kind === "password") return held === "" ? "" : "a new one";
      if (field.kind !== "choice") return String(held);
      return field.options.find((option) => option.value === held)?.label ?? String(held);
    };
    return [{ field: { name: field.name, title: field.label }, from: words(field.initial), to: words(value) }];
  });
}
