import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaUserSchemaSchema, type OktaUserSchemaDocument } from "#lib/schemas/okta/user-type.ts";

/** The attributes that an app keeps of its people (`/meta/schemas/apps/{appId}/default` of the description). */
export async function getAppUserSchema(
  okta: Okta,
  input: { appId: string } & CallLimits,
): Promise<OktaUserSchemaDocument> {
  const { appId, ...limits } = input;
  const answer = await okta.request({
    method: "GET",
    path: path`/api/v1/meta/schemas/apps/${appId}/default`,
    ...limits,
  });
  return parseAnswer(OktaUserSchemaSchema, answer.body, answer.requestId);
}
