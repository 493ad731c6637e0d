import { runtime } from "#lib/runtime.ts";
import type { OktaUserSchemaDocument } from "#lib/schemas/okta/user-type.ts";
import { getUserSchema } from "#lib/services/user-types/get-schema.ts";
import { remember } from "#lib/utils/remember.ts";

const FOR_MS = 60_000;
const kept = remember<OktaUserSchemaDocument>(FOR_MS);

/**
 * The attributes a person can have, as known a minute ago at most.
 * @param schemaId `default`, or a user type's own
 * @throws OktaError
 */
export function userSchema(schemaId = "default"): Promise<OktaUserSchemaDocument> {
  const { consoleOkta: okta } = runtime();
  return kept.get(`${okta.orgUrl} ${schemaId}`, () => getUserSchema(okta, { schemaId }));
}

/** What the org calls its attributes, by name. @throws OktaError */
export async function attributeTitles(): Promise<Map<string, string>> {
  const { definitions } = await userSchema();
  const all = { ...definitions?.base?.properties, ...definitions?.custom?.properties };
  return new Map(Object.entries(all).flatMap(([name, { title }]) => (title ? [[name, title] as const] : [])));
}
