import type { User } from "../../model.ts";

/** What keeps someone from signing in although the account is ACTIVE. */
export function blocksOf(user: User): { type: string; appliesTo: string }[] {
  return user.secret.unknownDevicesBlocked ? [{ type: "DEVICE_BASED", appliesTo: "UNKNOWN_DEVICES" }] : [];
}
