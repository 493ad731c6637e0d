import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import { OktaGroupSchema, type OktaGroup } from "#lib/schemas/okta/group.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Any attribute of the org's group schema; the name is required. */
export type GroupProfile = { name: string; description?: string | null; [attribute: string]: unknown };

/** Creates a group. @throws OktaError `refused` for a name that is taken */
export async function createGroup(
  okta: Okta,
  input: { profile: GroupProfile },
): Promise<Receipt & { group: OktaGroup }> {
  const answer = await okta.request({ method: "POST", path: "/api/v1/groups", body: { profile: input.profile } });
  return { requestId: answer.requestId, group: parseAnswer(OktaGroupSchema, answer.body, answer.requestId) };
}

/**
 * Replaces a group's profile. What is left out is lost, so the caller starts from what it has read.
 * @throws OktaError `refused` for a group that an app or Okta itself keeps
 */
export async function replaceGroup(okta: Okta, input: { groupId: string; profile: GroupProfile }): Promise<Receipt> {
  const body = { profile: input.profile };
  return requestIdOf(await okta.request({ method: "PUT", path: path`/api/v1/groups/${input.groupId}`, body }));
}

/** Deletes a group with all its memberships and assignments, permanently. @throws OktaError `refused` as above */
export async function deleteGroup(okta: Okta, input: { groupId: string }): Promise<Receipt> {
  return requestIdOf(await okta.request({ method: "DELETE", path: path`/api/v1/groups/${input.groupId}` }));
}
