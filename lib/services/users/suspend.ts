import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Suspends an ACTIVE person: no sign-in, groups and apps stay. @throws OktaError `refused` from any other state */
export async function suspendUser(okta: Okta, input: { userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}/lifecycle/suspend` }),
  );
}
