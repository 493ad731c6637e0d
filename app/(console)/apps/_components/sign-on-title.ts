import { SIGN_ON_MODE_KEYS, SIGN_ON_MODES } from "#lib/schemas/vocabulary/apps.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** How one signs in, in words; Okta's own where it is a kind we do not know. */
export function signOnTitle(mode: string): string {
  const known = oneOf(SIGN_ON_MODE_KEYS, mode);
  return known ? SIGN_ON_MODES[known] : mode;
}
