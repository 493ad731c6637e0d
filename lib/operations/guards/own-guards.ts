import {
  anyGetsIn,
  isOwnApp,
  whyNotEndApp,
  whyNotEndPerson,
  whyNotEndRoleGroup,
  whyNotRemoveInJob,
} from "#lib/policy/lockout.ts";
import type { Objection } from "#lib/policy/protection.ts";
import { responsible } from "#lib/schemas/actor.ts";
import { listGroupApps } from "#lib/services/groups/apps.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import type { Attempted, Guard } from "./guard.ts";

const no = (why: string | null): Objection | null => (why === null ? null : { kind: "no", why });

/** The apps that people sign in with and that the console calls Okta as. */
export const ownApps: Guard = async ({ actor, own }, { operation: { effects }, apps, personId }) => {
  for (const app of apps) {
    const why = whyNotEndApp(effects, app, own);
    if (why) return no(why);
    if (effects.ends !== "assignment" || !isOwnApp(app, own)) continue;
    const way = `Through “${app.label}” people sign in to this console.`;
    if (personId === responsible(actor).id) return no(`${way} You would lock yourself out: ask a colleague.`);
    if (actor.kind === "worker") return no(whyNotRemoveInJob(effects, app, own));
    return { kind: "second", why: `${way} They could no longer, so another admin has to agree.` };
  }
  return null;
};

/** The groups that people have their role in this console by. */
export const roleGroups: Guard = async ({ own }, { operation, groups, input }) => {
  const { ends, renames } = operation.effects;
  if (ends !== "group" && !renames) return null;
  const whys = groups.map(({ profile: { name } }) => {
    const { profile } = input as { profile?: { name?: string } };
    return whyNotEndRoleGroup(name, ends === "group" ? null : (profile?.name ?? name), own);
  });
  return no(whys.find((why) => why !== null) ?? null);
};

/** A group that gives people the app they sign in with goes with two people’s knowledge of that. */
export const groupOfOwnApp: Guard = async ({ consoleOkta, own }, { operation, groups }) => {
  if (operation.effects.ends !== "group") return null;
  const given = await Promise.all(groups.map(({ id }) => listGroupApps(consoleOkta, { groupId: id })));
  const app = given.flat().find((each) => isOwnApp(each, own));
  if (!app) return null;
  const why = `It gives its members “${app.label}”, which people sign in to this console with: who has that from nowhere else is locked out.`;
  return { kind: "second", why };
};

/** Whoever is asked to change something must not be the last who could undo it. */
export const lastOwner: Guard = async (context, attempted) => {
  const { actor, consoleOkta, own, protection } = context;
  const { personId } = attempted;
  const { effects } = attempted.operation;
  if (!personId) return null;
  const ownerGroups = await ownerGroupsAtStake(attempted, async () =>
    // Owners are protected: whom a job has just read as not protected is none.
    protection?.(personId)?.length === 0 ? [] : await listUserGroups(consoleOkta, { userId: personId }),
  );
  const owners = (
    await Promise.all(ownerGroups.map(({ id }) => Array.fromAsync(allMembers(consoleOkta, { groupId: id }))))
  ).flat();
  const others = owners.filter(({ id }) => id !== personId);
  return no(
    whyNotEndPerson({
      effects,
      isSelf: personId === responsible(actor).id,
      isOwner: owners.length > others.length,
      othersGetIn: anyGetsIn(others),
      inJob: actor.kind === "worker",
    }),
  );

  async function ownerGroupsAtStake({ groups }: Attempted, groupsOfPerson: () => Promise<Attempted["groups"]>) {
    const isOwners = ({ profile }: Attempted["groups"][number]) => profile.name === own.ownerGroup;
    if (effects.ends === "membership") return groups.filter(isOwners);
    return effects.ends === "sign-in" ? (await groupsOfPerson()).filter(isOwners) : [];
  }
};
