import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Removes every factor of the person. Only a super admin's credential may do it to a super admin. */
export async function resetAllFactors(okta: Okta, input: { userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}/lifecycle/reset_factors` }),
  );
}
