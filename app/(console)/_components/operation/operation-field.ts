type Common = {
  /** Where its value belongs in the operation's input, as a path: `sendEmail`, `profile.description`. */
  name: string;
  label: string;
  hint?: string;
  /** What to say when it is left off or empty, where nothing goes on without it. */
  needed?: string;
};

/** One thing an operation's form asks for. */
export type OperationField = Common &
  (
    | { kind: "check"; initial: boolean }
    /** These are sent when they differ from what they were; emptied, they are sent as null. */
    | { kind: "text" | "area" | "password"; initial: string; maxLength?: number }
    | { kind: "choice"; initial: string; options: readonly { value: string; label: string }[] }
  );

export type FieldValue = string | boolean;
export type FieldValues = Record<string, FieldValue>;

/** The values a form starts with. */
export function initialValues(fields: readonly OperationField[]): FieldValues {
  return Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));
}

function put(into: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : put({ ...(into[head] as object) }, rest.join("."), value);
  return { ...into, [head]: inner };
}

/** What is settled already with what the form adds to it, as the operation's schema takes it. */
export function toInput(
  settled: Readonly<Record<string, unknown>>,
  fields: readonly OperationField[],
  values: FieldValues,
): Record<string, unknown> {
  return fields.reduce((input, { name, kind, initial }) => {
    const value = values[name] ?? initial;
    if (kind === "check") return put(input, name, value);
    return value === initial ? input : put(input, name, value === "" ? null : value);
  }, settled);
}

/** Okta's causes by the field they speak of: it writes “login: An object with this field already exists”. */
export function causesByField(fields: readonly { name: string }[], causes: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const cause of causes) {
    const [subject = "", ...words] = cause.split(":");
    const field = fields.find(({ name }) => name.split(".").at(-1) === subject.trim());
    if (field && words.length > 0) found[field.name] = words.join(":").trim();
  }
  return found;
}
