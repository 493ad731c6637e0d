import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaUserSchemaSchema, type OktaUserSchemaDocument } from "#lib/schemas/okta/user-type.ts";

/**
 * The attributes a person can have in this org.
 * @param input.schemaId `default`, or the id a user type's schema link names
 */
export async function getUserSchema(
  okta: Okta,
  input: { schemaId: string } & CallLimits,
): Promise<OktaUserSchemaDocument> {
  const { schemaId, ...limits } = input;
  const answer = await okta.request({ method: "GET", path: path`/api/v1/meta/schemas/user/${schemaId}`, ...limits });
  return parseAnswer(OktaUserSchemaSchema, answer.body, answer.requestId);
}
