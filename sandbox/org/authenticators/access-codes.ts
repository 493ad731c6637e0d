import { randomInt } from "node:crypto";
import type { AccessCode, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { assertAllowed } from "../factors/change-factors.ts";
import { newId } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { userTarget } from "../targets.ts";
import { findAuthenticator } from "./authenticators.ts";

export type AccessCodeInput = { authenticatorId?: string; ttl?: number; multiUse: boolean };

/** How the authenticator is set up; the description's defaults where it does not say. */
type Configuration = {
  minTtl: number;
  maxTtl: number;
  defaultTtl: number;
  length: number;
  complexity: { numbers?: boolean; letters?: boolean; specialCharacters?: boolean };
  multiUseAllowed: boolean;
};
export const STANDARD_CODES: Configuration = {
  minTtl: 10,
  maxTtl: 14_400,
  defaultTtl: 120,
  length: 16,
  complexity: { numbers: true, letters: true, specialCharacters: true },
  multiUseAllowed: true,
};

/**
 * Gives someone a temporary access code, in place of the one they may have. It is told in the answer and never again.
 * Throws E0000001 for another authenticator or one that is off, and for a time to live or a use that it does not allow;
 * E0000038 and E0000006 as unenrolling a factor does.
 */
export function giveAccessCode(org: Org, call: Call, user: User, input: AccessCodeInput): AccessCode {
  assertAllowed(org, call, user);
  if (user.status !== "ACTIVE") throw refusal("E0000038");
  const { key, status, provider } = findAuthenticator(org, input.authenticatorId ?? "");
  if (key !== "tac" || status !== "ACTIVE")
    throw invalid("authenticatorId", "authenticatorId: The authenticator is not an active temporary access code");
  const configuration = { ...STANDARD_CODES, ...(provider?.configuration as Partial<Configuration> | undefined) };
  const { minTtl, maxTtl, ttl = configuration.defaultTtl } = { ...configuration, ...input };
  if (!(ttl >= minTtl && ttl <= maxTtl))
    throw invalid("ttl", `ttl: The value must be between ${minTtl} and ${maxTtl} minutes`);
  if (input.multiUse && !configuration.multiUseAllowed)
    throw invalid("multiUse", "multiUse: The authenticator does not allow more than one use");
  takeAccessCode(org, user);
  const now = org.now();
  const code: AccessCode = {
    ...{ id: newId("tac"), userId: user.id, code: newCode(configuration), multiUse: input.multiUse },
    ...{ created: now, lastUpdated: now },
    expiresAt: new Date(Date.parse(org.nowExactly()) + ttl * 60_000).toISOString(),
  };
  org.accessCodes.put(code);
  record(org, call, "user.mfa.factor.activate", [userTarget(user)], {
    debugData: { factor: "TAC", factorId: code.id },
  });
  return code;
}

/** The code someone has, unless its time is over. */
export function accessCodeOf(org: Org, user: User): AccessCode | undefined {
  const code = [...org.accessCodes.values()].find(({ userId }) => userId === user.id);
  return code !== undefined && code.expiresAt > org.nowExactly() ? code : undefined;
}

/** Takes someone's code away, at an admin's wish where a call says so. Nothing happens when there is none. */
export function takeAccessCode(org: Org, user: User, call?: Call): void {
  for (const { id, userId } of [...org.accessCodes.values()]) {
    if (userId !== user.id) continue;
    org.accessCodes.delete(id);
    if (call === undefined) continue;
    const debugData = { factor: "TAC", factorId: id };
    record(org, call, "user.mfa.factor.deactivate", [userTarget(user)], { debugData });
  }
}

function newCode({ length, complexity: { letters, specialCharacters } }: Configuration): string {
  const kinds = ["23456789", ...(letters ? ["ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz"] : [])];
  if (specialCharacters) kinds.push("!@#$%^&*");
  const alphabet = kinds.join("");
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
