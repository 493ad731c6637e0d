import type { Factor } from "../../model.ts";
import { TIME_STEP } from "../../org/factors/totp.ts";
import type { Org } from "../../org/org.ts";

/** How long someone has to scan the code of Okta Verify. */
const SCAN_MS = 5 * 60_000;
const KEY_LENGTH = 16;

/**
 * What someone needs to end the enrollment of an authenticator app or of Okta Verify, as Okta's API description has it;
 * undefined for other factors and for those that are active.
 */
export function activationOf(org: Org, factor: Factor): Record<string, unknown> | undefined {
  if (factor.status !== "PENDING_ACTIVATION") return undefined;
  const self = `${org.url}/api/v1/users/${factor.userId}/factors/${factor.id}`;
  const qrcode = { href: `${self}/qr/${factor.id}`, type: "image/png" };
  const sharedSecret = factor.secret?.sharedSecret;
  if (sharedSecret !== undefined)
    return { timeStep: TIME_STEP, sharedSecret, encoding: "base32", keyLength: KEY_LENGTH, _links: { qrcode } };
  if (factor.factorType !== "push") return undefined;
  const send = ["email", "sms"].map((name) => ({
    name,
    href: `${self}/lifecycle/activate/${name}`,
    hints: { allow: ["POST"] },
  }));
  const expiresAt = new Date(Date.parse(factor.created) + SCAN_MS).toISOString();
  return { expiresAt, factorResult: "WAITING", _links: { send, qrcode } };
}
