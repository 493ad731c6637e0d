import { ENDS_SIGN_IN } from "#lib/policy/lockout.ts";
import * as limits from "#lib/policy/limits.ts";
import {
  FACTOR_REMOVALS,
  isAboveProtection,
  needsSecondPerson,
  whatProtectionAsks,
  type Objection,
} from "#lib/policy/protection.ts";
import { responsible, type Actor } from "#lib/schemas/actor.ts";
import { whyGroupProtected, whyPersonProtected } from "#lib/services/roles/protection.ts";
import { getUser } from "#lib/services/users/get.ts";
import { pushVelocity, rejectedPush } from "./caller-guards.ts";
import type { PerformContext } from "../perform/context.ts";
import type { AnyOperation } from "../declarations/define.ts";
import type { Attempted, Guard } from "./guard.ts";
import { doneByRaw } from "./raw-alike.ts";
import { groupOfOwnApp, lastOwner, ownApps, roleGroups } from "./own-guards.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";

const no = (why: string): Objection => ({ kind: "no", why });
const second = (why: string): Objection => ({ kind: "second", why });

/** Whoever agrees to a job sees how many it is on, not each of them: what is protected is changed one by one. */
function singly(actor: Actor, objection: Objection | null): Objection | null {
  return objection && actor.kind === "worker" ? no(objection.why) : objection;
}

const protectedPerson: Guard = async ({ actor, consoleOkta, protectedNames, protection }, { operation, personId }) => {
  const { role } = responsible(actor);
  if (!personId || isAboveProtection(role, operation.id)) return null;
  const read = protection?.(personId) ?? (await whyPersonProtected(consoleOkta, personId, protectedNames));
  return singly(actor, whatProtectionAsks(role, operation.id, read));
};

const protectedGroups: Guard = async ({ actor, consoleOkta, protectedNames }, { operation, groups }) => {
  const { role } = responsible(actor);
  if (isAboveProtection(role, operation.id)) return null;
  const reasons = await Promise.all(groups.map((group) => whyGroupProtected(consoleOkta, group, protectedNames)));
  return singly(actor, whatProtectionAsks(role, operation.id, reasons.flat()));
};

const deletion: Guard = async (_, { operation }) =>
  needsSecondPerson(operation.id) ? second("What is deleted is gone for good, so another admin has to agree.") : null;

/** Okta ends an API token with its owner: this console would cut itself off. A service app has nobody who could be missed. */
const tokenOwner: Guard = async ({ consoleOkta }, { operation, personId }) => {
  if (!ENDS_SIGN_IN.includes(operation.id) || consoleOkta.identity.kind === "service-app") return null;
  const owner = await getUser(consoleOkta, { idOrLogin: "me" });
  return owner.id === personId
    ? no("This person owns the API token of this console: it would stop working at once.")
    : null;
};

/** Reading anything is an admin's right; changing what this console has no operation for, an owner's alone. */
const rawChange: Guard = async ({ actor }, { operation, input }) => {
  if (operation.id !== "raw.request" || (input as { method: string }).method === "GET") return null;
  return responsible(actor).role === "owner"
    ? null
    : no("Only an owner may send a raw request that can change something.");
};

const PASSWORD: readonly OperationId[] = ["user.resetPassword", "user.setPassword", "user.expirePasswordWithTemp"];
const CREDENTIAL_PAIRS: Partial<Record<OperationId, readonly OperationId[]>> = {
  "factor.unenroll": PASSWORD,
  "factor.resetAll": PASSWORD,
  "user.resetPassword": FACTOR_REMOVALS,
  "user.setPassword": FACTOR_REMOVALS,
  "user.expirePasswordWithTemp": FACTOR_REMOVALS,
};

const removalVelocity: Guard = async (context, { operation, personId }) => {
  if (!FACTOR_REMOVALS.includes(operation.id)) return null;
  const now = Date.now();
  const [byAgent, onPerson] = await Promise.all([
    context.activity.count({
      actions: FACTOR_REMOVALS,
      since: new Date(now - 60 * 60_000),
      actorId: responsible(context.actor).id,
    }),
    context.activity.count({ actions: FACTOR_REMOVALS, since: new Date(now - 24 * 60 * 60_000), targetId: personId }),
  ]);
  if (byAgent >= limits.FACTOR_REMOVALS_PER_AGENT_HOUR) {
    const why = `You have removed ${byAgent} factors within the hour, which is the limit.`;
    // A job that goes beyond is agreed to by a second person, with all its people.
    return context.actor.kind === "worker" ? second(why) : no(`${why} Let a colleague take over.`);
  }
  if (onPerson >= limits.FACTOR_REMOVALS_PER_PERSON_DAY) {
    return no(
      `${onPerson} factors of this person were removed within a day, which is the limit. Talk to your security team.`,
    );
  }
  return null;
};

/** Password and factors together are the whole account, so two people are needed for both. */
const takeover: Guard = async (context, { operation, personId }) => {
  const actions = CREDENTIAL_PAIRS[operation.id];
  if (!actions) return null;
  const since = new Date(Date.now() - limits.TAKEOVER_WINDOW_MS);
  const done = await context.activity.count({
    actions,
    since,
    actorId: responsible(context.actor).id,
    targetId: personId,
  });
  if (done === 0) return null;
  const why =
    "You have reset this person's password or removed a factor of theirs within 24 hours. The other half needs a second person: a colleague who verifies the caller, and does it or agrees to it.";
  return singly(context.actor, second(why));
};

const GUARDS: readonly Guard[] = [
  protectedPerson,
  protectedGroups,
  deletion,
  tokenOwner,
  rawChange,
  removalVelocity,
  takeover,
  pushVelocity,
  rejectedPush,
  ownApps,
  roleGroups,
  groupOfOwnApp,
  lastOwner,
];

/**
 * All that stands against an operation, in words.
 * @throws OktaError or a database error when a look-up fails, which must be taken as a no
 */
export async function objectionsTo(
  context: PerformContext,
  operation: AnyOperation,
  subject: unknown,
  input: unknown,
): Promise<Objection[]> {
  const { personId, groups = [], apps = [] } = operation.touches(subject);
  const objections = await answersOf(context, { operation, input, personId, groups, apps });
  if (operation.id !== "raw.request" || objections.length > 0) return objections;
  const alike = await doneByRaw(context.consoleOkta, input as Parameters<typeof doneByRaw>[1]);
  return (await Promise.all(alike.map(async (each) => instead(each, await answersOf(context, each))))).flat();
}

async function answersOf(context: PerformContext, attempted: Attempted): Promise<Objection[]> {
  const answers = await Promise.all(GUARDS.map((guard) => guard(context, attempted)));
  return answers.filter((objection) => objection !== null);
}

/** What an operation is held to is not got round by sending its call as a raw request. */
function instead({ operation }: Attempted, objections: readonly Objection[]): Objection[] {
  const title = OPERATION_TITLES[operation.id];
  return objections.map(({ why }) =>
    no(`This request does what “${title}” does. Do that instead: it asks for what is needed. ${why}`),
  );
}
