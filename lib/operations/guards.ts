import * as limits from "#lib/policy/limits.ts";
import { whyProtectedFrom } from "#lib/policy/protection.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { whyGroupProtected, whyPersonProtected } from "#lib/services/roles/protection.ts";
import { getUser } from "#lib/services/users/get.ts";
import type { PerformContext } from "./context.ts";
import type { AnyOperation, Target } from "./define.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** Why an operation must not be carried out, in words; `null` when nothing stands against it. */
type Guard = (
  context: PerformContext,
  operation: AnyOperation,
  subject: unknown,
  target: Target,
) => Promise<string | null>;

const protectedPerson: Guard = async (context, _operation, _subject, target) => {
  const { role } = responsible(context.actor);
  if (role === "owner") return null;
  return whyProtectedFrom(role, await whyPersonProtected(context.okta, target.id, context.protectedNames));
};

const protectedGroup: Guard = async (context, _operation, subject) => {
  const { role } = responsible(context.actor);
  const group = (subject as { group?: OktaGroup }).group;
  if (!group || role === "owner") return null;
  return whyProtectedFrom(role, await whyGroupProtected(context.okta, group, context.protectedNames));
};

/** Okta ends an API token with its owner: this console would cut itself off. */
const tokenOwner: Guard = async (context, operation, _subject, target) => {
  if (operation.id !== "user.deactivate" && operation.id !== "user.suspend") return null;
  const owner = await getUser(context.okta, { idOrLogin: "me" });
  return owner.id === target.id
    ? "This person owns the API token of this console: it would stop working at once."
    : null;
};

const REMOVAL: readonly OperationId[] = ["factor.unenroll"];
const CREDENTIAL_PAIRS: Partial<Record<OperationId, readonly OperationId[]>> = {
  "factor.unenroll": ["user.resetPassword"],
  "user.resetPassword": ["factor.unenroll"],
};

const removalVelocity: Guard = async (context, operation, _subject, target) => {
  if (!REMOVAL.includes(operation.id)) return null;
  const now = Date.now();
  const [byAgent, onPerson] = await Promise.all([
    context.activity.count({
      actions: REMOVAL,
      since: new Date(now - 60 * 60_000),
      actorId: responsible(context.actor).id,
    }),
    context.activity.count({ actions: REMOVAL, since: new Date(now - 24 * 60 * 60_000), targetId: target.id }),
  ]);
  if (byAgent >= limits.FACTOR_REMOVALS_PER_AGENT_HOUR) {
    return `You have removed ${byAgent} factors within the hour, which is the limit. Let a colleague take over.`;
  }
  if (onPerson >= limits.FACTOR_REMOVALS_PER_PERSON_DAY) {
    return `${onPerson} factors of this person were removed within a day, which is the limit. Talk to your security team.`;
  }
  return null;
};

/** Password and factors together are the whole account, so two people are needed for both. */
const takeover: Guard = async (context, operation, _subject, target) => {
  const actions = CREDENTIAL_PAIRS[operation.id];
  if (!actions) return null;
  const since = new Date(Date.now() - limits.TAKEOVER_WINDOW_MS);
  const done = await context.activity.count({
    actions,
    since,
    actorId: responsible(context.actor).id,
    targetId: target.id,
  });
  if (done === 0) return null;
  return "You have reset this person's password or removed a factor of theirs within 24 hours. The other half needs a second person: ask a colleague to verify the caller and do it.";
};

const GUARDS: readonly Guard[] = [protectedPerson, protectedGroup, tokenOwner, removalVelocity, takeover];

/**
 * The first reason against an operation, in words; `null` when there is none.
 * @throws OktaError or a database error when a look-up fails, which must be taken as a no
 */
export async function whyGuarded(
  context: PerformContext,
  operation: AnyOperation,
  subject: unknown,
  target: Target,
): Promise<string | null> {
  const answers = await Promise.all(GUARDS.map((guard) => guard(context, operation, subject, target)));
  return answers.find((why) => why !== null) ?? null;
}
