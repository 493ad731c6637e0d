import type { GuardResult } from "#lib/policy/protection.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { ANY_CALL, type AnyOperation } from "../declarations/define.ts";
import type { PerformContext } from "../perform/context.ts";
import { pushVelocity, rejectedPush, removalVelocity, takeover } from "./account-guards.ts";
import { no, type Attempted, type Guard } from "./guard.ts";
import { groupOfOwnApp, lastOwner, ownApps, roleGroups, tokenOwner } from "./own-guards.ts";
import { deletion, ownersAlone, protectedGroups, protectedPerson } from "./protection-guards.ts";
import { doneByRaw } from "./raw-alike.ts";

export const GUARDS: readonly Guard[] = [
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
export async function guardResults(
  context: PerformContext,
  operation: AnyOperation,
  subject: unknown,
  input: unknown,
): Promise<GuardResult[]> {
  const { personId, groups = [], apps = [] } = operation.touches(subject);
  const results = await answersOf(context, { operation, input, personId, groups, apps });
  if (!operation.endpoints.includes(ANY_CALL) || results.length > 0) return results;
  const alike = await doneByRaw(context.consoleOkta, input as Parameters<typeof doneByRaw>[1]);
  return (await Promise.all(alike.map(async (each) => instead(each, await answersOf(context, each))))).flat();
}

async function answersOf(context: PerformContext, attempted: Attempted): Promise<GuardResult[]> {
  const concerned = GUARDS.filter(({ on }) => on(attempted.operation));
  const answers = await Promise.all(concerned.map(({ objects }) => objects(context, attempted)));
  return answers.filter((result) => result !== null);
}

/** A raw request that makes an operation's call must pass the operation's checks. */
function instead({ operation }: Attempted, results: readonly GuardResult[]): GuardResult[] {
  const title = OPERATION_TITLES[operation.id];
  return results.map(({ why }) =>
    no(`This request does the same as “${title}”. Use that instead: it asks for what is needed. ${why}`),
  );
}
