import {
  anyGetsIn,
  isOwnApp,
  whyNotEndApp,
  whyNotEndPerson,
  whyNotEndRoleGroup,
  whyNotRemoveInJob,
} from "#lib/policy/lockout.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { listGroupApps } from "#lib/services/groups/apps.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { getUser } from "#lib/services/users/get.ts";
import type { PerformContext } from "../perform/context.ts";
import { no, second, type Attempted, type Guard } from "./guard.ts";

/** Okta ends an API token with its owner: this console would cut itself off. A service app has nobody who could be missed. */
export const tokenOwner: Guard = {
  name: "owner of the token",
  on: ({ effects }) => effects.ends === "sign-in",
  objects: async ({ consoleOkta }, { personId }) => {
    if (consoleOkta.identity.kind === "service-app") return null;
    const owner = await getUser(consoleOkta, { idOrLogin: "me" });
    return owner.id === personId
      ? no("This person owns this console's API token: the console would stop working at once.")
      : null;
  },
};

/** The apps that people sign in with and that the console calls Okta as. */
export const ownApps: Guard = {
  name: "the console’s apps",
  on: ({ effects: { ends } }) => ends === "app" || ends === "assignment",
  objects: async ({ actor, own }, { operation: { effects }, apps, personId }) => {
    for (const app of apps.filter((each) => isOwnApp(each, own))) {
      const why = whyNotEndApp(effects, app, own);
      if (why) return no(why);
      const way = `People sign in to this console with “${app.label}”.`;
      if (personId === responsible(actor).id) return no(`${way} You would lock yourself out: ask a colleague.`);
      const whyNotInJob = actor.kind === "worker" ? whyNotRemoveInJob(effects, app, own) : null;
      if (whyNotInJob) return no(whyNotInJob);
      return second(`${way} They could no longer sign in, so another admin must approve.`);
    }
    return null;
  },
};

/** The groups that people have their role in this console by. */
export const roleGroups: Guard = {
  name: "groups of roles",
  on: ({ effects: { ends, renames } }) => ends === "group" || renames,
  objects: async ({ own }, { operation, groups, input }) => {
    const { profile } = input as { profile?: { name?: string } };
    for (const { profile: now } of groups) {
      const newName = operation.effects.ends === "group" ? null : (profile?.name ?? now.name);
      const why = whyNotEndRoleGroup(now.name, newName, own);
      if (why) return no(why);
    }
    return null;
  },
};

/** A group that gives people the app they sign in with goes with two people’s knowledge of that. */
export const groupOfOwnApp: Guard = {
  name: "group that gives the console’s app",
  on: ({ effects }) => effects.ends === "group",
  objects: async ({ consoleOkta, own }, { groups }) => {
    const given = await Promise.all(groups.map(({ id }) => listGroupApps(consoleOkta, { groupId: id })));
    const app = given.flat().find((each) => isOwnApp(each, own));
    if (!app) return null;
    const why = `It gives its members “${app.label}”, which people use to sign in to this console: members without another assignment are locked out.`;
    return second(why);
  },
};

/** The target must not be the last person who could undo it. */
export const lastOwner: Guard = {
  name: "last owner",
  on: ({ effects: { ends } }) => ends === "sign-in" || ends === "membership",
  objects: async (context, attempted) => {
    const { actor, consoleOkta } = context;
    const { operation, personId } = attempted;
    if (!personId) return null;
    const ownerGroups = await ownerGroupsAtStake(context, attempted, personId);
    const owners = (
      await Promise.all(ownerGroups.map(({ id }) => Array.fromAsync(allMembers(consoleOkta, { groupId: id }))))
    ).flat();
    const others = owners.filter(({ id }) => id !== personId);
    const why = whyNotEndPerson({
      effects: operation.effects,
      isSelf: personId === responsible(actor).id,
      isOwner: owners.length > others.length,
      othersGetIn: anyGetsIn(others),
      inJob: actor.kind === "worker",
    });
    return why === null ? null : no(why);
  },
};

/** The owners’ group, where the person leaves it or can no longer act as one of it. */
async function ownerGroupsAtStake(
  { consoleOkta, own, protection }: PerformContext,
  { operation, groups }: Attempted,
  userId: string,
): Promise<OktaGroup[]> {
  const isOwners = ({ profile }: OktaGroup) => profile.name === own.ownerGroup;
  if (operation.effects.ends === "membership") return groups.filter(isOwners);
  // Owners are protected: a person that a job has just read as not protected is none.
  if (protection?.(userId)?.length === 0) return [];
  return (await listUserGroups(consoleOkta, { userId })).filter(isOwners);
}
