import { recentActions } from "#lib/audit/search.ts";
import { config } from "#lib/config/env.ts";
import { ownParts, protectedNames } from "#lib/config/protected-names.ts";
import type { Okta } from "#lib/okta/port.ts";
import { theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer } from "#lib/operations/perform/offer.ts";
import { whyNotEditGroup } from "#lib/policy/group-edits.ts";
import { whyNotEndRoleGroup } from "#lib/policy/lockout.ts";
import { runtime } from "#lib/runtime.ts";
import type { GroupOverview } from "#lib/schemas/groups.ts";
import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { listGroupApps } from "#lib/services/groups/apps.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { listGroups } from "#lib/services/groups/list.ts";
import { listGroupRoles } from "#lib/services/roles/list-group-roles.ts";
import { whyGroupProtected } from "#lib/services/roles/protection.ts";
import { describeRules, filledBy, groupRules } from "./group-rules.ts";
import { toGroupRow } from "./groups.ts";
import { part } from "./part.ts";
import { defineRead } from "./read.ts";

const ACTIONS = 10;

/** Everything a group's page shows beside its members, read at once. */
export const group = defineRead({
  asks: ["group.get", "group.list", "group.apps", "groupRule.list", "group.roles", "userSchema.get", "app.get"],
  params: z.object({ groupId: OktaIdSchema }),
  run: async ({ groupId }, { actor: { role }, okta }): Promise<GroupOverview> => {
    const { database, consoleOkta } = runtime();
    const found = await getGroup(okta, { groupId });
    const [apps, rules, roles, actions, protection, source, counted] = await Promise.all([
      part(
        listGroupApps(okta, { groupId }).then((list) =>
          list.map(({ id: appId, label, status }) => ({ id: appId, label, status })),
        ),
      ),
      part(groupRules().then((all) => describeRules(all.filter((rule) => filledBy(rule).includes(groupId))))),
      part(listGroupRoles(okta, { groupId }).then((list) => list.map(({ label, type }) => label ?? type))),
      part(recentActions(database, groupId, ACTIONS)),
      part(whyGroupProtected(consoleOkta, found, protectedNames(config()))),
      sourceOf(okta, found),
      // Only lists come with figures; by `filter` they are exact at once.
      part(listGroups(okta, { filter: `id eq "${groupId}"`, expand: "stats" }).then(({ items }) => items)),
    ]);
    const own = ownParts(config());
    const because = protection.ok ? protection.items : ["whether it is protected could not be looked up"];
    const whyNotEdit = whyNotEditGroup(found.type, source?.label ?? null);
    return {
      group: { ...toGroupRow((counted.ok && counted.items[0]) || found), attributes: attributesOf(found), source },
      whyNotEdit,
      protectedBecause: because,
      update: offer(theOneAt("group.edit"), role, because, whyNotEdit),
      remove: offer(
        theOneAt("group.delete"),
        role,
        because,
        whyNotEdit ?? whyNotEndRoleGroup(found.profile.name, null, own),
      ),
      addMember: offer(theOneAt("group.members.add"), role, because, whyNotEdit),
      removeMember: offer(theOneAt("group.members.remove"), role, because, whyNotEdit),
      apps,
      rules,
      roles,
      actions,
    };
  },
});

function attributesOf({ profile }: OktaGroup): { name: string; value: string }[] {
  const { name: _, description: __, objectClass: ___, ...rest } = profile;
  return Object.entries(rest).flatMap(([name, value]) =>
    value === null || value === undefined || value === ""
      ? []
      : [{ name, value: typeof value === "object" ? JSON.stringify(value) : String(value) }],
  );
}

/** The app that an APP_GROUP's link names; by its id alone where it may not be read. */
async function sourceOf(okta: Okta, { _links }: OktaGroup): Promise<{ id: string; label: string } | null> {
  const id = _links?.source?.href.split("/").at(-1);
  if (!id || !OktaIdSchema.safeParse(id).success) return null;
  const app = await part(getApp(okta, { appId: id }).then((found) => [found]));
  return { id, label: app.ok ? (app.items[0]?.label ?? id) : id };
}
