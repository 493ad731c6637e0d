import * as limits from "#lib/policy/limits.ts";
import { isAboveProtection, needsSecondPerson, whatProtectionAsks, type Objection } from "#lib/policy/protection.ts";
import { responsible, type Actor } from "#lib/schemas/actor.ts";
import { whyGroupProtected, whyPersonProtected } from "#lib/services/roles/protection.ts";
import { getUser } from "#lib/services/users/get.ts";
import { pushVelocity, rejectedPush } from "./caller-guards.ts";
import type { PerformContext } from "../perform/context.ts";
import { ANY_CALL, type AnyOperation } from "../declarations/define.ts";
import { operationsThat } from "../declarations/registry.ts";
import type { Attempted, Guard } from "./guard.ts";
import { doneByRaw } from "./raw-alike.ts";
import { groupOfOwnApp, lastOwner, ownApps, roleGroups } from "./own-guards.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";

const no = (why: string): Objection => ({ kind: "no", why });
const second = (why: string): Objection => ({ kind: "second", why });

/** Whoever agrees to a job sees how many it is on, not each of them: what is protected is changed one by one. */
function singly(actor: Actor, objection: Objection | null): Objection | null {
  return objection && actor.kind === "worker" ? no(objection.why) : objection;
}

const protectedPerson: Guard = async ({ actor, consoleOkta, protectedNames, protection }, { operation, personId }) => {
  const { role } = responsible(actor);
  if (!personId || isAboveProtection(role, operation.effects)) return null;
  const read = protection?.(personId) ?? (await whyPersonProtected(consoleOkta, personId, protectedNames));
  return singly(actor, whatProtectionAsks(role, operation.effects, read));
};

const protectedGroups: Guard = async ({ actor, consoleOkta, protectedNames }, { operation, groups }) => {
  const { role } = responsible(actor);
  if (isAboveProtection(role, operation.effects)) return null;
  const reasons = await Promise.all(groups.map((group) => whyGroupProtected(consoleOkta, group, protectedNames)));
  return singly(actor, whatProtectionAsks(role, operation.effects, reasons.flat()));
};

const deletion: Guard = async (_, { operation }) =>
  needsSecondPerson(operation.effects)
    ? second("What is deleted is gone for good, so another admin has to agree.")
    : null;

/** Okta ends an API token with its owner: this console would cut itself off. A service app has nobody who could be missed. */
const tokenOwner: Guard = async ({ consoleOkta }, { operation, personId }) => {
  if (operation.effects.ends !== "sign-in" || consoleOkta.identity.kind === "service-app") return null;
  const owner = await getUser(consoleOkta, { idOrLogin: "me" });
  return owner.id === personId
    ? no("This person owns the API token of this console: it would stop working at once.")
    : null;
};

const ownersAlone: Guard = async ({ actor }, { operation, input }) => {
  const { ownersAlone: part } = operation;
  return part && part.when(input) && responsible(actor).role !== "owner" ? no(part.why) : null;
};

const removalVelocity: Guard = async (context, { operation, personId }) => {
  if (operation.effects.opens !== "factors") return null;
  const actions = operationsThat(({ opens }) => opens === "factors");
  const now = Date.now();
  const [byAgent, onPerson] = await Promise.all([
    context.activity.count({
      actions,
      since: new Date(now - 60 * 60_000),
      actorId: responsible(context.actor).id,
    }),
    context.activity.count({ actions, since: new Date(now - 24 * 60 * 60_000), targetId: personId }),
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
  const half = operation.effects.opens;
  if (half === null) return null;
  const done = await context.activity.count({
    actions: operationsThat(({ opens }) => opens !== null && opens !== half),
    since: new Date(Date.now() - limits.TAKEOVER_WINDOW_MS),
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
  ownersAlone,
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
  if (!operation.endpoints.includes(ANY_CALL) || objections.length > 0) return objections;
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
