import type { OktaUserSchemaDocument } from "#lib/schemas/okta/user-type.ts";
import type { AttributeRow } from "#lib/schemas/user-types.ts";

type Definitions = NonNullable<OktaUserSchemaDocument["definitions"]>;
type Definition = NonNullable<Definitions["base"]>;
type Attribute = NonNullable<Definition["properties"]>[string];

const TYPES: Record<string, string> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "Yes or no",
  array: "List",
};
const SOURCES: Record<string, string> = { OKTA: "Okta", OVERRIDE: "Overridden by an app" };

/** The attributes of a user schema, those of every org first, as tables show them. */
export function attributeRows({ definitions }: OktaUserSchemaDocument): AttributeRow[] {
  return [...rowsOf(definitions?.base, false), ...rowsOf(definitions?.custom, true)];
}

function rowsOf(definition: Definition | null | undefined, custom: boolean): AttributeRow[] {
  return Object.entries(definition?.properties ?? {}).map(([variable, attribute]) => ({
    variable,
    title: attribute.title ?? variable,
    description: attribute.description ?? null,
    type: describeType(attribute),
    required: attribute.required === true || definition?.required?.includes(variable) === true,
    custom,
    limits: describeLimits(attribute),
    readOnly: attribute.mutability === "READ_ONLY" || attribute.mutability === "IMMUTABLE",
    own: ownRight(attribute),
    source: describeSource(attribute),
  }));
}

function describeType(attribute: Attribute): string {
  const word = TYPES[attribute.type ?? ""] ?? attribute.type ?? "Anything";
  if (attribute.type !== "array") return word;
  const items = attribute["items"] as { type?: string } | null | undefined;
  return `List: ${(TYPES[items?.type ?? ""] ?? "anything").toLowerCase()}`;
}

function describeLimits({ oneOf, enum: values, minLength, maxLength, pattern }: Attribute): string | null {
  const words: string[] = [];
  const choices = oneOf?.map(({ const: value, title }) => title ?? String(value)) ?? values?.map(String);
  if (choices?.length) words.push(`One of: ${choices.join(", ")}`);
  if (minLength && minLength === maxLength) words.push(`${minLength} characters`);
  else if (minLength && maxLength) words.push(`${minLength} to ${maxLength} characters`);
  else if (maxLength) words.push(`${maxLength} characters at most`);
  else if (minLength) words.push(`${minLength} characters at least`);
  if (pattern) words.push(`Must match ${pattern}`);
  return words.join("; ") || null;
}

/** The right of the person themselves (User schema, `permissions` of principal SELF). */
function ownRight(attribute: Attribute): AttributeRow["own"] {
  const permissions = attribute["permissions"] as { principal?: string; action?: string }[] | null | undefined;
  const own = permissions?.find(({ principal }) => principal === "SELF")?.action;
  return own === "READ_WRITE" ? "change" : own === "READ_ONLY" ? "see" : "hidden";
}

function describeSource(attribute: Attribute): string | null {
  const master = attribute["master"] as { type?: string } | null | undefined;
  if (!master?.type || master.type === "PROFILE_MASTER") return null;
  return SOURCES[master.type] ?? master.type;
}
