import type { OrgData } from "#sandbox/model.ts";
import { STANDARD_CODES } from "#sandbox/org/authenticators/access-codes.ts";
import { AUTHENTICATORS } from "#sandbox/org/authenticators/authenticators.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";

/** What people of this org prove themselves with, and its API tokens: the one in use, and one that someone forgot. */
export function makeSecurity(
  adminId: string,
  seed: number,
  now: number,
): Pick<OrgData, "authenticators" | "apiTokens"> {
  const dice = new Dice(seed, "security");
  const made = stamp(wholeSecond(now - 1_900 * DAY));
  const later = stamp(wholeSecond(now - 24 * DAY));
  const settings: Record<string, Record<string, unknown>> = {
    okta_email: { allowedFor: "any", tokenLifetimeInMinutes: 5 },
    phone_number: { allowedFor: "any" },
    security_question: { allowedFor: "recovery" },
  };
  const authenticators = Object.entries(AUTHENTICATORS)
    .filter(([key]) => key !== "duo")
    .map(([key, { type, name }]) => ({
      ...{ id: oktaId(dice, "aut"), key, type, name, status: "ACTIVE" as const, created: made, lastUpdated: made },
      ...(settings[key] && { settings: settings[key] }),
      ...(key === "tac" && { provider: { type: "tac", configuration: STANDARD_CODES } }),
    }));
  const token = (id: string, name: string, isOwn: boolean) => ({
    ...{ id, name, userId: adminId, clientName: "Okta API", network: { connection: "ANYWHERE" } },
    ...{ created: isOwn ? made : later, lastUpdated: isOwn ? made : later, isOwn },
  });
  return {
    authenticators,
    apiTokens: [token("00T1sandboxToken0000", "Console", true), token(oktaId(dice, "00T"), "Import of 2024", false)],
  };
}
