import type { User, UserStatus } from "../../model.ts";
import { invalid, refusal } from "../okta-error.ts";

const ALL_BUT_DEPROVISIONED: UserStatus[] = [
  "STAGED",
  "PROVISIONED",
  "ACTIVE",
  "RECOVERY",
  "PASSWORD_EXPIRED",
  "LOCKED_OUT",
  "SUSPENDED",
];

/**
 * From which states an operation is legal. Okta documents all but the password operations; those are refused here
 * where nobody could sign in afterwards anyway (STAGED, DEPROVISIONED) and for SUSPENDED people, who can only be
 * unsuspended or deactivated.
 */
const LEGAL = {
  activate: ["STAGED", "DEPROVISIONED"],
  reactivate: ["PROVISIONED", "RECOVERY"],
  suspend: ["ACTIVE"],
  unsuspend: ["SUSPENDED"],
  deactivate: ALL_BUT_DEPROVISIONED,
  resetPassword: ["PROVISIONED", "ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"],
  expirePassword: ["PROVISIONED", "ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"],
  changePassword: ["STAGED", "ACTIVE", "PASSWORD_EXPIRED", "RECOVERY"],
} as const satisfies Record<string, readonly UserStatus[]>;

export type Lifecycle = keyof typeof LEGAL | "unlock";

/** Whether Okta would let the operation pass for this person. */
export function isLegal(operation: Lifecycle, user: User): boolean {
  if (user.transitioningToStatus) return false;
  if (operation === "unlock") {
    const blocked = user.status === "LOCKED_OUT" || (user.status === "ACTIVE" && user.secret.unknownDevicesBlocked);
    return blocked && user.provider.type !== "ACTIVE_DIRECTORY";
  }
  return (LEGAL[operation] as readonly UserStatus[]).includes(user.status);
}

/** Refuses what is not legal, each operation with the error that is recorded for it. */
export function assertLegal(operation: Lifecycle, user: User): void {
  assertSettled(user);
  if (isLegal(operation, user)) return;
  switch (operation) {
    case "activate":
      throw refusal("E0000016");
    case "suspend":
      throw invalid("suspendUser", "Cannot suspend a user that is not active");
    case "unsuspend":
      throw invalid("unsuspendUser", "Cannot unsuspend a user that is not suspended");
    case "unlock":
      throw refusal("E0000032", unlockCause(user));
    case "changePassword":
      throw refusal("E0000035");
    default:
      throw refusal("E0000038");
  }
}

/** Refuses any change of someone whose asynchronous activation or deactivation is still under way. */
export function assertSettled(user: User): void {
  if (user.transitioningToStatus === "DEPROVISIONED") throw refusal("E0000038");
  if (user.transitioningToStatus) throw refusal("E0000112");
}

function unlockCause(user: User): string {
  if (user.status !== "LOCKED_OUT") return "The user is not locked out.";
  return "The user is sourced from a directory and has to be unlocked there.";
}
