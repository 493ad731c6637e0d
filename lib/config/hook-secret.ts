import { createHmac } from "node:crypto";

/** The hook secret of an installation that has set none of its own: it tells nothing of the secret it is made from. */
export function derivedHookSecret(secret: string): string {
  return createHmac("sha256", secret).update("gatehouse event hook").digest("base64url");
}
