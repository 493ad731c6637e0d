import type { User } from "../../model.ts";
import { invalid, refusal } from "../okta-error.ts";
import { passwordFault } from "./passwords.ts";

/** The `credentials` of a create or update request. */
export type CredentialsInput = {
  password?: { value?: unknown; hash?: unknown; hook?: unknown } | null;
  recovery_question?: { question?: unknown; answer?: unknown } | null;
  provider?: { type?: unknown; name?: unknown } | null;
};

/**
 * What the request sets of the password: nothing, a new one, the hash of one, or a hook that knows it (which nobody asks
 * here). Throws E0000001 where policy says no.
 */
export function passwordChange(input: CredentialsInput, login: string): Partial<User["secret"]> | undefined {
  const password = input.password;
  const imported = password?.hash ?? password?.hook ?? undefined;
  if (imported !== undefined) {
    if (!isObject(imported)) throw refusal("E0000003");
    return { password: null, importedHash: imported };
  }
  if (password?.value === undefined || password.value === null) return undefined;
  if (typeof password.value !== "string") throw refusal("E0000003");
  const fault = passwordFault(password.value, login);
  if (fault !== undefined) throw invalid("password", `password: ${fault}`);
  return { password: password.value, importedHash: undefined };
}

/** What the request sets of the recovery question. Throws E0000001 when question or answer are missing or too short. */
export function recoveryChange(input: CredentialsInput): Partial<User["secret"]> | undefined {
  const recovery = input.recovery_question;
  if (recovery === undefined || recovery === null) return undefined;
  const { question, answer } = recovery;
  if (typeof question !== "string" || question.trim() === "")
    throw invalid("recovery_question", "recovery_question: The field cannot be left blank");
  if (typeof answer !== "string" || answer.length < 4)
    throw invalid("recovery_question", "answer: The security answer must be at least 4 characters in length");
  return { recoveryQuestion: question, recoveryAnswer: answer };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
