import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Unlocks a LOCKED_OUT person, or an ACTIVE one blocked on unknown devices. @throws OktaError `refused` otherwise */
export async function unlockUser(okta: Okta, input: { userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}/lifecycle/unlock` }),
  );
}
