import type { UserStatus } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import type { Draft } from "#sandbox/seed/people/person.ts";

/** How many of all people are in each state; everyone else is ACTIVE. Of each there is at least one. */
const SHARES: readonly (readonly [UserStatus, number])[] = [
  ["LOCKED_OUT", 0.008],
  ["SUSPENDED", 0.015],
  ["PASSWORD_EXPIRED", 0.018],
  ["RECOVERY", 0.006],
  ["PROVISIONED", 0.02],
  ["STAGED", 0.012],
  ["DEPROVISIONED", 0.06],
];

/**
 * Puts people into states, in place. The cast and the heads of departments stay ACTIVE. Every third locked-out person
 * comes from Active Directory: Okta refuses to unlock those.
 */
export function spreadStates(drafts: Draft[], dice: Dice): void {
  const ordinary = dice.shuffled(drafts.filter((draft) => !draft.part && draft.level !== "head"));
  for (const [status, share] of SHARES) {
    const wanted = Math.max(1, Math.round(share * drafts.length));
    for (let i = 0; i < wanted; i++) {
      const draft = ordinary.pop();
      if (!draft) return;
      draft.status = status;
      if (status === "STAGED" || status === "PROVISIONED") draft.password = null;
      if (status === "LOCKED_OUT" && i % 3 === 1 && draft.kind === "employee") draft.source = "ACTIVE_DIRECTORY";
    }
  }
}
