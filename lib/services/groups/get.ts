import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaGroupSchema, type OktaGroup } from "#lib/schemas/okta/group.ts";

/** One group. @throws OktaError `not-found` */
export async function getGroup(okta: Okta, input: { groupId: string } & CallLimits): Promise<OktaGroup> {
  const { groupId, ...limits } = input;
  const answer = await okta.request({ method: "GET", path: path`/api/v1/groups/${groupId}`, ...limits });
  return parseAnswer(OktaGroupSchema, answer.body, answer.requestId);
}
