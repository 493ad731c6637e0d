import { createHash, timingSafeEqual } from "node:crypto";

/** The header in which Okta sends our secret back; it is named there when the hook is set up. */
export const HOOK_HEADER = "x-gatehouse-hook-secret";

/** Whether a header holds the secret, in a time that does not hang on how much of it is right. */
export function isHookSecret(given: string | null, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given ?? ""), digest(secret));
}
