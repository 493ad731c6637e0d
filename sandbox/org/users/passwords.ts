import type { User } from "../../model.ts";
import { randomToken } from "../ids.ts";
import { refusal } from "../okta-error.ts";

const REQUIREMENTS =
  "Password requirements: at least 8 characters, a lowercase letter, an uppercase letter, a number, no parts of your username.";

/** Whether someone has a password of their own, typed or taken over as a hash. */
export function hasPassword(user: User): boolean {
  return user.secret.password !== null || user.secret.importedHash !== undefined;
}

/** Why the default password policy refuses this password; undefined when it does not. */
export function passwordFault(password: string, login: string): string | undefined {
  const userName = login.split("@", 1)[0] ?? "";
  const parts = userName
    .toLowerCase()
    .split(/[._-]/)
    .filter((part) => part.length >= 4);
  const strong = password.length >= 8 && /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password);
  const namesUser = parts.some((part) => password.toLowerCase().includes(part));
  return strong && !namesUser ? undefined : `Password requirements were not met. ${REQUIREMENTS}`;
}

export const OKTA = { type: "OKTA", name: "OKTA" };
/** Who vouches for a password that was taken over as a hash, until another one is set (recorded). */
export const IMPORTED = { type: "IMPORT", name: "IMPORT" };

/** Who vouches for a password once it has been changed like this; who did before when it has not. */
export function providerAfter(user: User, change: Partial<User["secret"]> | undefined): User["provider"] {
  if (change === undefined || ![OKTA.type, IMPORTED.type].includes(user.provider.type)) return user.provider;
  return change.importedHash === undefined ? OKTA : IMPORTED;
}

/** Refuses a password that someone has already. Throws E0000014 in Okta's words. */
export function assertAnother(user: User, password: string | null | undefined): void {
  if (password !== undefined && password !== null && password === user.secret.password)
    throw refusal("E0000014", "Password cannot be your current password");
}

/** A temporary password that the policy accepts. */
export function temporaryPassword(): string {
  return `${randomToken(8)}aZ9`;
}
