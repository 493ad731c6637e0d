import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { getGroup } from "./get.ts";
import { allGroups } from "./list.ts";

/** A name that fits no group, or more than one, with what to say about it. */
export class GroupNotSettled extends Error {
  readonly candidates: readonly OktaGroup[];

  constructor(name: string, candidates: readonly OktaGroup[]) {
    const ids = candidates.map(({ id, type }) => `${id} (${type})`).join(", ");
    super(
      candidates.length === 0
        ? `No group is called “${name}”.`
        : `Several groups are called “${name}”: ${ids}. Name it by id.`,
    );
    this.name = "GroupNotSettled";
    this.candidates = candidates;
  }
}

/**
 * One group by id or by its exact name, whatever the case.
 * @throws GroupNotSettled when the name fits none or several (an app's group may be called like one of Okta's)
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
  if (!only || named.length > 1) throw new GroupNotSettled(idOrName, named);
  return only;
}
