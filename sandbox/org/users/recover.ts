import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import { randomToken } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { userTarget } from "../targets.ts";
import type { CredentialsInput } from "./credentials-input.ts";
import { passwordChange, recoveryChange } from "./credentials-input.ts";
import { assertSettled } from "./legal.ts";
import { hasPassword, providerAfter } from "./passwords.ts";
import { putUser } from "./put-user.ts";

/**
 * Gives a person another recovery question, against their password. Throws E0000036 where state or account forbid it,
 * E0000014 for a wrong password, E0000001 for a missing question or answer. Okta's description: STAGED, ACTIVE and RECOVERY,
 * with a valid password.
 */
export function changeRecoveryQuestion(org: Org, user: User, input: CredentialsInput): User {
  assertSettled(user);
  const legal = user.status === "STAGED" || user.status === "ACTIVE" || user.status === "RECOVERY";
  if (!legal || !hasPassword(user)) throw refusal("E0000036");
  if (user.secret.password !== input.password?.value) throw refusal("E0000014", "Password is not correct");
  const change = recoveryChange(input);
  if (change === undefined) throw invalid("recovery_question", "recovery_question: The field cannot be left blank");
  return putUser(org, user, { secret: { ...user.secret, ...change } });
}

/**
 * Starts what someone does who forgot their password: a link to choose a new one; the state stays (recorded). Throws
 * E0000034 for people who are not ACTIVE or have no password at Okta.
 */
export function forgotPassword(org: Org, call: Call, user: User): { resetPasswordUrl: string } {
  assertSettled(user);
  if (user.status !== "ACTIVE" || !hasPassword(user)) throw refusal("E0000034");
  record(org, call, "user.account.reset_password", [userTarget(user)]);
  return { resetPasswordUrl: `${org.url}/signin/reset-password/${randomToken(20)}` };
}

/**
 * Sets a new password by the answer to the recovery question. Throws E0000034 as `forgotPassword` and for people without a
 * question, E0000087 for a wrong answer, E0000001 where the policy refuses the password.
 */
export function answerRecoveryQuestion(org: Org, call: Call, user: User, input: CredentialsInput): User {
  assertSettled(user);
  const { recoveryAnswer } = user.secret;
  if (user.status !== "ACTIVE" || recoveryAnswer === null) throw refusal("E0000034");
  const answer = input.recovery_question?.answer;
  // Okta compares answers whatever the case (its description of the recovery question).
  if (typeof answer !== "string" || answer.toLowerCase() !== recoveryAnswer.toLowerCase()) throw refusal("E0000087");
  return chooseForgottenPassword(org, call, user, input);
}

/**
 * Sets the password of someone who has shown that the account is theirs. Throws E0000001 where the policy refuses it.
 */
export function chooseForgottenPassword(org: Org, call: Call, user: User, input: CredentialsInput): User {
  const change = passwordChange(input, user.profile.login);
  if (change === undefined) throw invalid("password", "password: The field cannot be left blank");
  const changed = putUser(org, user, {
    secret: { ...user.secret, ...change },
    provider: providerAfter(user, change),
    passwordChanged: org.now(),
  });
  record(org, call, "user.account.update_password", [userTarget(changed)]);
  return changed;
}
