import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import { randomToken } from "../ids.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { applyRulesTo } from "../rules/apply-rules.ts";
import { userTarget } from "../targets.ts";
import { assertLegal } from "./legal.ts";
import { hasPassword } from "./passwords.ts";
import { putStatus, putUser } from "./put-user.ts";

/** A one-time link by which a person sets up the account. */
export type ActivationLink = { activationUrl: string; activationToken: string };

/**
 * Activates: ACTIVE for someone who can sign in already, PROVISIONED for someone who first has to choose a password.
 * App assignments lost by a deactivation do not come back. Throws E0000016.
 */
export function activateUser(org: Org, call: Call, user: User): ActivationLink {
  assertLegal("activate", user);
  const ready = hasPassword(user) || user.provider.type !== "OKTA";
  const activated = putStatus(org, user, ready ? "ACTIVE" : "PROVISIONED", { activated: org.now() });
  record(org, call, "user.lifecycle.activate", [userTarget(activated)]);
  applyRulesTo(org, call, activated);
  return activationLink(org);
}

/** Starts the activation of someone who is stuck in it once more. Throws E0000038. */
export function reactivateUser(org: Org, call: Call, user: User): ActivationLink {
  assertLegal("reactivate", user);
  putUser(org, user, {});
  record(org, call, "user.lifecycle.reactivate", [userTarget(user)]);
  return activationLink(org);
}

function activationLink(org: Org): ActivationLink {
  const token = randomToken(20);
  return { activationUrl: `${org.url}/welcome/${token}`, activationToken: token };
}
