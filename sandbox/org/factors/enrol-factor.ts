import type { Factor, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { userTarget } from "../targets.ts";
import { assertAllowed, factorsOf } from "./change-factors.ts";

/** What every text message and every authenticator app says in this org. */
const PASS_CODE = "123456";
const WITH_CODE = ["sms", "call", "email", "token:software:totp"];
/** What the ids of the kinds begin with; phones have `mbl` (recorded). */
const ID_PREFIX: Record<string, string> = { sms: "mbl", call: "clf", email: "emf", question: "ufs", push: "opf" };

export type FactorInput = Pick<Factor, "factorType" | "provider" | "profile">;

/**
 * Enrols a factor: ACTIVE at once for a question or on demand, else it waits for its code. Throws E0000001 for one that is
 * there already, E0000038 and E0000006 as unenrolling does.
 */
export function enrolFactor(org: Org, call: Call, user: User, input: FactorInput, activate: boolean): Factor {
  assertAllowed(org, call, user);
  const { factorType, provider } = input;
  if (factorsOf(org, user.id).some((one) => one.factorType === factorType && one.provider === provider))
    throw invalid("factorEnrollRequest", "A factor of this type is already set up.");
  const now = org.now();
  const factor: Factor = {
    id: newId(ID_PREFIX[factorType] ?? "ost"),
    userId: user.id,
    vendorName: provider,
    status: activate || factorType === "question" ? "ACTIVE" : "PENDING_ACTIVATION",
    created: now,
    lastUpdated: now,
    ...input,
  };
  org.factors.put(factor);
  if (factor.status === "ACTIVE") noteActive(org, call, user, factor);
  return factor;
}

/** Ends an enrolment with its code. Throws E0000068 for a wrong one. */
export function activateFactor(org: Org, call: Call, user: User, factor: Factor, passCode: string | undefined): Factor {
  assertAllowed(org, call, user);
  if (passCode !== PASS_CODE) throw refusal("E0000068", "Your token doesn't match our records. Please try again.");
  const active: Factor = { ...factor, status: "ACTIVE", lastUpdated: org.now() };
  org.factors.put(active);
  noteActive(org, call, user, active);
  return active;
}

/** Checks a code; without one it is sent. Throws E0000068 for a wrong one, E0000060 for factors without codes. */
export function verifyFactor(factor: Factor, passCode: string | undefined): "SUCCESS" | "CHALLENGE" {
  if (!WITH_CODE.includes(factor.factorType)) throw refusal("E0000060");
  if (passCode === undefined && factor.factorType !== "token:software:totp") return "CHALLENGE";
  if (passCode !== PASS_CODE) throw refusal("E0000068", "Your token doesn't match our records. Please try again.");
  return "SUCCESS";
}

function noteActive(org: Org, call: Call, user: User, factor: Factor): void {
  record(org, call, "user.mfa.factor.activate", [userTarget(user)], {
    debugData: { factor: `${factor.provider}_${factor.factorType}`.toUpperCase(), factorId: factor.id },
  });
}
