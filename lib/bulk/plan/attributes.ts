import type { Okta } from "#lib/okta/port.ts";
import { getUserSchema } from "#lib/services/user-types/get-schema.ts";

type Attribute = {
  name: string;
  title: string;
  /** JSON Schema's: string, number, integer, boolean, array. */
  type: string;
  required: boolean;
  readOnly: boolean;
  /** Values it may have; none: any. */
  values: readonly unknown[];
  maxLength: number | null;
};

/** The org's attributes of a person, by name. */
export type Attributes = Map<string, Attribute>;

/**
 * Attributes of the org's default user type, Okta's own and the org's.
 * @param options.forNew someone new is given what they need, also where it cannot be changed later, such as a login
 * @throws OktaError
 */
export async function readAttributes(okta: Okta, { forNew }: { forNew: boolean }): Promise<Attributes> {
  const { definitions } = await getUserSchema(okta, { schemaId: "default" });
  const parts = [definitions?.base, definitions?.custom];
  const required = new Set(parts.flatMap((part) => part?.required ?? []));
  const described = parts.flatMap((part) => Object.entries(part?.properties ?? {}));
  return new Map(
    described.map(([name, each]) => {
      const isRequired = required.has(name) || each.required === true;
      const attribute: Attribute = {
        name,
        title: each.title ?? name,
        type: each.type ?? "string",
        required: isRequired,
        readOnly: each.mutability === "READ_ONLY" && !(forNew && isRequired),
        values: each.enum ?? each.oneOf?.map((one) => one.const) ?? [],
        maxLength: each.maxLength ?? null,
      };
      return [name, attribute];
    }),
  );
}
