import type { Factor, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { isSuperAdmin } from "../roles/admins.ts";
import { userTarget } from "../targets.ts";

/** Enrolled on the same device by Okta Verify: unenrolling `push` or `signed_nonce` takes all of them. */
const OKTA_VERIFY = ["push", "signed_nonce", "token:software:totp"];

/** Someone's enrolments, in order of their ids. */
export function factorsOf(org: Org, userId: string): Factor[] {
  return org.factorsOfUser
    .of(userId)
    .all()
    .map((id) => org.factors.get(id) as Factor);
}

/** One enrollment of a person. Throws E0000007. */
export function findFactor(org: Org, user: User, factorId: string): Factor {
  const factor = org.factors.get(factorId);
  if (factor?.userId !== user.id) throw notFound(factorId, "UserFactor");
  return factor;
}

/** Unenrols a factor, and with `push` and `signed_nonce` the other Okta Verify factors. Throws E0000006, E0000038. */
export function unenrollFactor(org: Org, call: Call, user: User, factor: Factor): void {
  assertAllowed(org, call, user);
  const takesSiblings =
    factor.provider === "OKTA" && (factor.factorType === "push" || factor.factorType === "signed_nonce");
  const siblings = takesSiblings
    ? factorsOf(org, user.id).filter((other) => other.provider === "OKTA" && OKTA_VERIFY.includes(other.factorType))
    : [factor];
  for (const gone of siblings) {
    org.factors.delete(gone.id);
    record(org, call, "user.mfa.factor.deactivate", [userTarget(user)], {
      debugData: { factor: `${gone.provider}_${gone.factorType}`.toUpperCase(), factorId: gone.id },
    });
  }
}

/** Unenrols everything. Throws E0000006, E0000038. */
export function resetFactors(org: Org, call: Call, user: User): void {
  assertAllowed(org, call, user);
  for (const factor of factorsOf(org, user.id)) org.factors.delete(factor.id);
  for (const { id, userId } of [...org.accessCodes.values()]) if (userId === user.id) org.accessCodes.delete(id);
  record(org, call, "user.mfa.factor.reset_all", [userTarget(user)]);
}

/** A deactivated person's factors cannot be touched, and those of a super admin by super admins only. */
export function assertAllowed(org: Org, call: Call, user: User): void {
  if (user.status === "DEPROVISIONED") throw refusal("E0000038");
  if (isSuperAdmin(org, user.id) && !isSuperAdmin(org, call.actor.id)) throw refusal("E0000006");
}
