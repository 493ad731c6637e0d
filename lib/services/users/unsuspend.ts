import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Undoes a suspension. @throws OktaError `refused` unless the person is SUSPENDED */
export async function unsuspendUser(okta: Okta, input: { userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}/lifecycle/unsuspend` }),
  );
}
