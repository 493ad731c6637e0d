import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Destroys a DEPROVISIONED person permanently. On anyone else the same call only deactivates, so the caller has
 * looked at the state first.
 * @throws OktaError `refused` for technical and billing contacts, which Okta keeps
 */
export async function deleteUser(okta: Okta, input: { userId: string; sendEmail: boolean }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "DELETE",
      path: path`/api/v1/users/${input.userId}`,
      query: { sendEmail: input.sendEmail },
    }),
  );
}
