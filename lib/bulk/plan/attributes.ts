import type { Okta } from "#lib/okta/port.ts";
import { getUserSchema } from "#lib/services/user-types/get-schema.ts";

export type Attribute = {
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

/** Attributes of the org's default user type, Okta's own and the org's. @throws OktaError */
export async function readAttributes(okta: Okta): Promise<Attributes> {
  const { definitions } = await getUserSchema(okta, { schemaId: "default" });
  const parts = [definitions?.base, definitions?.custom];
  const required = new Set(parts.flatMap((part) => part?.required ?? []));
  const described = parts.flatMap((part) => Object.entries(part?.properties ?? {}));
  return new Map(
    described.map(([name, each]) => [
      name,
      {
        name,
        title: each.title ?? name,
        type: each.type ?? "string",
        required: required.has(name) || each.required === true,
        readOnly: each.mutability === "READ_ONLY",
        values: each.enum ?? each.oneOf?.map((one) => one.const) ?? [],
        maxLength: each.maxLength ?? null,
      },
    ]),
  );
}
