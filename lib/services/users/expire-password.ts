import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Makes the person choose a new password at the next sign-in. */
export async function expirePassword(okta: Okta, input: { userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}/lifecycle/expire_password` }),
  );
}
