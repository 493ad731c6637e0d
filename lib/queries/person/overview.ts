import { config } from "#lib/config/env.ts";
import { protectedNames } from "#lib/config/protected-names.ts";
import type { Okta } from "#lib/okta/port.ts";
import { theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer, offerOnPerson } from "#lib/operations/perform/offer.ts";
import { likelyFix } from "#lib/policy/likely-fix.ts";
import { USER_STATES } from "#lib/policy/user-states.ts";
import { oktaFor, runtime } from "#lib/runtime.ts";
import { factorDetail, factorName, takesPush, takesSiblings } from "#lib/schemas/factor-words.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { FactorOfPerson, PersonOverview, RoleOfPerson } from "#lib/schemas/person.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { listHeldRoles } from "#lib/services/roles/held.ts";
import { whyPersonProtected } from "#lib/services/roles/protection.ts";
import { listUserAssignments } from "#lib/services/users/assignments.ts";
import { getUser } from "#lib/services/users/get.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { part } from "../part.ts";
import { describeAssignments } from "./assignments.ts";
import { recentEvents, toLine } from "./log-lines.ts";
import { describeMemberships } from "./memberships.ts";
import { toPerson } from "./profile.ts";
import { readTimeline } from "./timeline.ts";

/** Happenings that a call needs; all of them have a page of their own. */
const HAPPENINGS = 40;

/**
 * Everything a person's page shows, read at once.
 * @param id the person's Okta id
 * @throws AccessRefused; ZodError when it is no id; OktaError `not-found`, or whatever kept the person themselves from being read
 */
export async function personOverview(id: string): Promise<PersonOverview> {
  const actor = await signedIn();
  const { role } = actor;
  const userId = OktaIdSchema.parse(id);
  const okta = oktaFor(actor);
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
  const timeline = part(
    readTimeline(userId, { only: "all", before: "", limit: HAPPENINGS }, fresh).then(({ items }) => items),
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
    timeline: await timeline,
    logProblem: log.ok ? null : log.problem,
  };
}

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
