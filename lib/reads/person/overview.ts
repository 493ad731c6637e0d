import { z } from "zod";
import { config } from "#lib/config/env.ts";
import { protectedNames } from "#lib/config/protected-names.ts";
import type { Okta } from "#lib/okta/port.ts";
import { theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer, offerOnPerson } from "#lib/operations/perform/offer.ts";
import { likelyFix } from "#lib/policy/likely-fix.ts";
import { USER_STATES } from "#lib/policy/user-states.ts";
import { runtime } from "#lib/runtime.ts";
import { factorDetail, factorName, takesPush, takesSiblings } from "#lib/schemas/factor-labels.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { AppOfPerson, FactorOfPerson, PersonOverview, RoleOfPerson } from "#lib/schemas/person.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { listHeldRoles } from "#lib/services/roles/held.ts";
import { whyPersonProtected } from "#lib/services/roles/protection.ts";
import { type AppOfUser, listUserAssignments } from "#lib/services/users/assignments.ts";
import { getUser } from "#lib/services/users/get.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { part } from "../part.ts";
import { toRow } from "../person-row.ts";
import { defineRead } from "../read.ts";
import { recentEvents, toLine } from "./log-lines.ts";
import { describeMemberships } from "./memberships.ts";
import { readTimeline } from "./timeline.ts";

/** Happenings that a call needs; all of them have a page of their own. */
const NEWEST_ACTIVITIES = 40;

/** Everything a person's page shows, read at once. */
export const person = defineRead({
  asks: [
    "user.get",
    "user.groups",
    "user.apps",
    "user.roles",
    "factor.list",
    "group.memberRules",
    "groupRule.list",
    "userSchema.get",
    "log.list",
  ],
  params: z.object({ userId: OktaIdSchema }),
  run: async ({ userId }, { actor: { role }, okta }): Promise<PersonOverview> => {
    const { consoleOkta } = runtime();
    const groups = listUserGroups(okta, { userId });
    const reading = {
      log: part(recentEvents(okta, userId)),
      groups: part(groups.then((list) => describeMemberships(okta, userId, list))),
      apps: part(listUserAssignments(okta, { userId, groups }).then(describeAssignments)),
      factors: part(readFactors(okta, userId)),
      roles: part(groups.then((list) => readRoles(consoleOkta, userId, list))),
      protection: part(
        groups.then((list) => whyPersonProtected(consoleOkta, userId, protectedNames(config()), { groups: list })),
      ),
    };
    const user = await getUser(okta, { idOrLogin: userId });
    const log = await reading.log;
    const fresh = log.ok ? log.items : [];
    const happened = part(
      readTimeline(userId, { only: "all", before: "", limit: NEWEST_ACTIVITIES }, fresh).then(({ items }) => items),
    );
    const protection = await reading.protection;
    const because = protection.ok ? protection.items : ["whether they are protected could not be looked up"];
    const gone = user.status === "DEPROVISIONED" ? "Deactivated: activate them first." : null;
    return {
      person: toPerson(user),
      state: USER_STATES[user.status],
      likelyFix: likelyFix(user, fresh.map(toLine)),
      protectedBecause: because,
      operations: offerOnPerson(user, role, because),
      editProfile: offer(theOneAt("person.edit"), role, because, gone),
      sendPush: offer(theOneAt("person.caller"), role, because, null),
      removeFactor: offer(theOneAt("person.factor"), role, because, null),
      addToGroup: offer(theOneAt("person.groups.add"), role, because, gone),
      removeFromGroup: offer(theOneAt("person.groups.remove"), role, because, null),
      assignApp: offer(theOneAt("person.apps.add"), role, because, gone),
      removeApp: offer(theOneAt("person.apps.remove"), role, because, null),
      groups: await reading.groups,
      apps: await reading.apps,
      factors: await reading.factors,
      roles: await reading.roles,
      timeline: await happened,
      logProblem: log.ok ? null : log.problem,
    };
  },
});

async function readRoles(okta: Okta, userId: string, groups: readonly OktaGroup[]): Promise<RoleOfPerson[]> {
  const held = await listHeldRoles(okta, { userId, groups });
  return held.map(({ role, through }) => ({
    id: `${role.id} ${through?.id ?? ""}`,
    label: role.label ?? role.type,
    through: through && { id: through.id, name: through.profile.name },
  }));
}

async function readFactors(okta: Okta, userId: string): Promise<FactorOfPerson[]> {
  const factors = await listFactors(okta, { userId });
  return factors.map((factor) => ({
    id: factor.id,
    name: factorName(factor),
    detail: factorDetail(factor),
    status: factor.status ?? "ACTIVE",
    created: factor.created ?? null,
    takesSiblings: takesSiblings(factor),
    takesPush: takesPush(factor),
    recovers: factor.factorType === "sms" || factor.factorType === "call",
  }));
}

/** A person's apps as their page shows them, by name. */
function describeAssignments(apps: readonly AppOfUser[]): AppOfPerson[] {
  return apps
    .map(({ app, assignment, direct, throughGroups }) => ({
      id: app.id,
      label: app.label,
      status: app.status,
      userName: assignment?.credentials?.userName ?? null,
      direct,
      throughGroups: throughGroups.map(({ id, profile }) => ({ id, name: profile.name })),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Shown in places of their own, so not again among the other attributes. */
const SHOWN = new Set([
  ...["login", "email", "firstName", "lastName", "displayName", "department", "title", "city", "userType"],
  ...["mobilePhone", "primaryPhone", "manager", "employeeNumber"],
]);

/** Everything the page says of the person themselves. */
function toPerson(user: OktaUser): PersonOverview["person"] {
  const { profile } = user;
  return {
    ...toRow(user),
    activated: user.activated ?? null,
    passwordChanged: user.passwordChanged ?? null,
    lastUpdated: user.lastUpdated ?? null,
    provider: user.credentials?.provider?.name ?? user.credentials?.provider?.type ?? "OKTA",
    mobilePhone: profile.mobilePhone ?? null,
    primaryPhone: profile.primaryPhone ?? null,
    manager: profile.manager ?? profile.managerId ?? null,
    employeeNumber: profile.employeeNumber ?? null,
    transitioningTo: user.transitioningToStatus ?? null,
    attributes: Object.entries(profile).flatMap(([name, value]) =>
      SHOWN.has(name) || value === null || value === undefined || value === "" ? [] : [{ name, value: asText(value) }],
    ),
  };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
