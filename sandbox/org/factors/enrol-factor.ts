import type { Factor, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { userTarget } from "../targets.ts";
import { assertAllowed, factorsOf } from "./change-factors.ts";
import { QUESTIONS } from "./questions.ts";
import { isCodeOf, newSharedSecret } from "./totp.ts";

/** What every text message says in this org, and what authenticator apps may say too. */
const PASS_CODE = "123456";
const WITH_CODE = ["sms", "call", "email", "token:software:totp"];
/** What the ids of the kinds begin with; phones have `mbl` (recorded). */
const ID_PREFIX: Record<string, string> = { sms: "mbl", call: "clf", email: "emf", question: "ufs", push: "opf" };

const SHORTEST_ANSWER = 4;
const PHONE_NUMBER = /^\+?(?:[\s().-]*\d){7,15}$/;

export type FactorInput = Pick<Factor, "factorType" | "provider" | "profile">;

/**
 * Enrolls a factor: ACTIVE at once for a question or on demand, else it waits for its code. One that still waits is
 * begun again. Throws E0000001 for one that is there already and for a profile that cannot be, E0000038 and E0000006 as
 * unenrolling does.
 */
export function enrolFactor(org: Org, call: Call, user: User, input: FactorInput, activate: boolean): Factor {
  assertAllowed(org, call, user);
  const { factorType, provider } = input;
  const former = factorsOf(org, user.id).find((one) => one.factorType === factorType && one.provider === provider);
  if (former !== undefined && former.status !== "PENDING_ACTIVATION")
    throw invalid("factorEnrollRequest", "A factor of this type is already set up.");
  const content = contentOf(input, user);
  if (former !== undefined) org.factors.delete(former.id);
  const now = org.now();
  const factor: Factor = {
    id: newId(ID_PREFIX[factorType] ?? "ost"),
    userId: user.id,
    vendorName: provider,
    status: activate || factorType === "question" ? "ACTIVE" : "PENDING_ACTIVATION",
    created: now,
    lastUpdated: now,
    factorType,
    provider,
    ...content,
  };
  org.factors.put(factor);
  if (factor.status === "ACTIVE") noteActive(org, call, user, factor);
  return factor;
}

/** Ends an enrollment with its code. Throws E0000068 for a wrong one. */
export function activateFactor(org: Org, call: Call, user: User, factor: Factor, passCode: string | undefined): Factor {
  assertAllowed(org, call, user);
  assertCode(factor, passCode);
  const active: Factor = { ...factor, status: "ACTIVE", lastUpdated: org.now() };
  org.factors.put(active);
  noteActive(org, call, user, active);
  return active;
}

/**
 * Checks a code or an answer; without a code it is sent. Throws E0000068 for a wrong one, E0000060 for factors without
 * either.
 */
export function verifyFactor(
  factor: Factor,
  said: { passCode: string | undefined; answer: string | undefined },
): "SUCCESS" | "CHALLENGE" {
  if (factor.factorType === "question") {
    const isRight = said.answer?.trim().toLowerCase() === factor.secret?.answer?.trim().toLowerCase();
    if (said.answer === undefined || !isRight)
      throw refusal("E0000068", "Your answer doesn't match our records. Please try again.");
    return "SUCCESS";
  }
  if (!WITH_CODE.includes(factor.factorType)) throw refusal("E0000060");
  if (said.passCode === undefined && factor.factorType !== "token:software:totp") return "CHALLENGE";
  assertCode(factor, said.passCode);
  return "SUCCESS";
}

function assertCode({ secret }: Factor, passCode: string | undefined): void {
  const { sharedSecret } = secret ?? {};
  const isOfApp = passCode !== undefined && sharedSecret !== undefined && isCodeOf(sharedSecret, passCode, Date.now());
  if (passCode !== PASS_CODE && !isOfApp)
    throw refusal("E0000068", "Your token doesn't match our records. Please try again.");
}

/** The profile as Okta shows it, and what the factor is checked against. */
function contentOf({ factorType, profile }: FactorInput, user: User): Pick<Factor, "profile" | "secret"> {
  if (factorType === "sms" || factorType === "call") {
    // Written without what only helps the eye, and without what is not seen at all (both recorded).
    const phoneNumber = String(profile.phoneNumber ?? "").replace(/\p{Cf}/gu, "");
    if (!PHONE_NUMBER.test(phoneNumber)) throw invalid("factorEnrollRequest", "Invalid Phone Number.");
    return { profile: { ...profile, phoneNumber: phoneNumber.replace(/[\s().-]/g, "") } };
  }
  if (factorType === "question") {
    const { question, answer } = profile as { question?: string; answer?: unknown };
    const questionText = QUESTIONS[question ?? ""];
    if (questionText === undefined || typeof answer !== "string" || answer.length < SHORTEST_ANSWER)
      throw invalid("factorEnrollRequest", "Invalid Profile.");
    return { profile: { question, questionText }, secret: { answer } };
  }
  const isApp = factorType === "token:software:totp" || factorType === "push";
  const named = isApp ? { credentialId: user.profile.login, ...profile } : profile;
  return factorType === "token:software:totp"
    ? { profile: named, secret: { sharedSecret: newSharedSecret() } }
    : { profile: named };
}

function noteActive(org: Org, call: Call, user: User, factor: Factor): void {
  record(org, call, "user.mfa.factor.activate", [userTarget(user)], {
    debugData: { factor: `${factor.provider}_${factor.factorType}`.toUpperCase(), factorId: factor.id },
  });
}
