import type { OktaUserSchemaDocument } from "#lib/schemas/okta/user-type.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";

type Definition = NonNullable<NonNullable<OktaUserSchemaDocument["definitions"]>["base"]>;
type Attribute = NonNullable<Definition["properties"]>[string];

/** What is asked for first, in this order; the rest follows as the schema has it. */
const FIRST = ["firstName", "lastName", "email", "login", "mobilePhone", "title", "department", "manager", "managerId"];

/** A user schema's attributes as a form asks for them, those of every org before the org's own. */
export function profileFields({ definitions }: OktaUserSchemaDocument): ProfileField[] {
  const base = fieldsOf(definitions?.base, false).toSorted((a, b) => place(a) - place(b));
  return [...base, ...fieldsOf(definitions?.custom, true)];
}

function place({ name, required }: ProfileField): number {
  const at = FIRST.indexOf(name);
  if (at !== -1) return at;
  return required ? FIRST.length : FIRST.length + 1;
}

function fieldsOf(definition: Definition | null | undefined, custom: boolean): ProfileField[] {
  return Object.entries(definition?.properties ?? {}).map(([name, attribute]) => {
    const choices = choicesOf(attribute);
    return {
      name,
      title: attribute.title ?? name,
      description: attribute.description ?? null,
      kind: kindOf(attribute, choices.length > 0),
      choices,
      required: attribute.required === true || definition?.required?.includes(name) === true,
      minLength: attribute.minLength ?? null,
      maxLength: attribute.maxLength ?? null,
      pattern: attribute.pattern ?? null,
      format: attribute.format ?? null,
      custom,
      whyReadOnly: whyReadOnly(attribute),
    };
  });
}

function choicesOf({ oneOf, enum: values, type }: Attribute): ProfileField["choices"] {
  // Choices of numbers are typed: what a select holds is text.
  if (type !== "string") return [];
  if (oneOf) return oneOf.map(({ const: value, title }) => ({ value: String(value), label: title ?? String(value) }));
  return (values ?? []).map((value) => ({ value: String(value), label: String(value) }));
}

function kindOf({ type }: Attribute, chosen: boolean): ProfileField["kind"] {
  if (type === "array") return "list";
  if (type === "number" || type === "integer" || type === "boolean") return type;
  return chosen ? "choice" : "text";
}

/** `mutability` and `master` of an attribute (official API description, `UserSchemaAttribute`). */
function whyReadOnly({ mutability, master, type, items }: Attribute): string | null {
  if (mutability === "READ_ONLY" || mutability === "IMMUTABLE") return "Okta lets nobody change this.";
  if (master?.type === "OVERRIDE") return "Managed by an app: change it there.";
  if (type === "array" && items?.type !== "string") return "A list of this kind is changed in Okta itself.";
  return null;
}
