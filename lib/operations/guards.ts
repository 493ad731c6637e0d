import * as limits from "#lib/policy/limits.ts";
import { whyProtectedFrom } from "#lib/policy/protection.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { whyGroupProtected, whyPersonProtected } from "#lib/services/roles/protection.ts";
import { getUser } from "#lib/services/users/get.ts";
import type { PerformContext } from "./context.ts";
import type { AnyOperation } from "./define.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** What an attempt is about, as the guards need it. */
type Attempted = { operation: AnyOperation; input: unknown; personId?: string; groups: readonly OktaGroup[] };

/** Why an operation must not be carried out, in words; `null` when nothing stands against it. */
type Guard = (context: PerformContext, attempted: Attempted) => Promise<string | null>;

const protectedPerson: Guard = async ({ actor, consoleOkta, protectedNames, protection }, { personId }) => {
  const { role } = responsible(actor);
  if (role === "owner" || !personId) return null;
  const read = protection?.(personId);
  return whyProtectedFrom(role, read ?? (await whyPersonProtected(consoleOkta, personId, protectedNames)));
};

const protectedGroups: Guard = async ({ actor, consoleOkta, protectedNames }, { groups }) => {
  const { role } = responsible(actor);
  if (role === "owner") return null;
  const reasons = await Promise.all(groups.map((group) => whyGroupProtected(consoleOkta, group, protectedNames)));
  return whyProtectedFrom(role, reasons.flat());
};

/** Okta ends an API token with its owner: this console would cut itself off. A service app has nobody who could be missed. */
const ENDS_SIGN_IN: readonly OperationId[] = ["user.deactivate", "user.suspend", "user.delete"];
const tokenOwner: Guard = async ({ consoleOkta }, { operation, personId }) => {
  if (!ENDS_SIGN_IN.includes(operation.id) || consoleOkta.identity.kind === "service-app") return null;
  const owner = await getUser(consoleOkta, { idOrLogin: "me" });
  return owner.id === personId
    ? "This person owns the API token of this console: it would stop working at once."
    : null;
};

/** Reading anything is an admin's right; changing anything, past every other rule of this console, an owner's alone. */
const rawChange: Guard = async ({ actor }, { operation, input }) => {
  if (operation.id !== "raw.request" || (input as { method: string }).method === "GET") return null;
  return responsible(actor).role === "owner" ? null : "Only an owner may send a raw request that can change something.";
};

const REMOVAL: readonly OperationId[] = ["factor.unenroll", "factor.resetAll"];
const PASSWORD: readonly OperationId[] = ["user.resetPassword", "user.setPassword", "user.expirePasswordWithTemp"];
const CREDENTIAL_PAIRS: Partial<Record<OperationId, readonly OperationId[]>> = {
  "factor.unenroll": PASSWORD,
  "factor.resetAll": PASSWORD,
  "user.resetPassword": REMOVAL,
  "user.setPassword": REMOVAL,
  "user.expirePasswordWithTemp": REMOVAL,
};

const removalVelocity: Guard = async (context, { operation, personId }) => {
  if (!REMOVAL.includes(operation.id)) return null;
  const now = Date.now();
  const [byAgent, onPerson] = await Promise.all([
    context.activity.count({
      actions: REMOVAL,
      since: new Date(now - 60 * 60_000),
      actorId: responsible(context.actor).id,
    }),
    context.activity.count({ actions: REMOVAL, since: new Date(now - 24 * 60 * 60_000), targetId: personId }),
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
  return "You have reset this person's password or removed a factor of theirs within 24 hours. The other half needs a second person: ask a colleague to verify the caller and do it.";
};

const GUARDS: readonly Guard[] = [protectedPerson, protectedGroups, tokenOwner, rawChange, removalVelocity, takeover];

/**
 * The first reason against an operation, in words; `null` when there is none.
 * @throws OktaError or a database error when a look-up fails, which must be taken as a no
 */
export async function whyGuarded(
  context: PerformContext,
  operation: AnyOperation,
  subject: unknown,
  input: unknown,
): Promise<string | null> {
  const { personId, groups = [] } = operation.touches(subject);
  const attempted = { operation, input, personId, groups };
  const answers = await Promise.all(GUARDS.map((guard) => guard(context, attempted)));
  return answers.find((why) => why !== null) ?? null;
}
