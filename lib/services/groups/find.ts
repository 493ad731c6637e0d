import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { notSettled } from "../not-settled.ts";
import { getGroup } from "./get.ts";
import { allGroups } from "./list.ts";

/**
 * One group by id or by its exact name, whatever the case.
 * @throws OktaError `not-found` when the name fits none, `refused` when it fits several (an app's group may be called like
 *   one of Okta's), with each of them in the causes
 */
export async function findGroup(okta: Okta, input: { idOrName: string } & CallLimits): Promise<OktaGroup> {
  const { idOrName, ...limits } = input;
  if (OKTA_ID.test(idOrName) && idOrName.startsWith("00g"))
    return await getGroup(okta, { groupId: idOrName, ...limits });
  const wanted = idOrName.toLowerCase();
  const named: OktaGroup[] = [];
  for await (const group of allGroups(okta, { q: idOrName, ...limits })) {
    if (group.profile.name.toLowerCase() === wanted) named.push(group);
  }
  const [only] = named;
  if (only && named.length === 1) return only;
  throw notSettled(
    "group",
    idOrName,
    named.map(({ id, type }) => `${id} (${type})`),
  );
}
