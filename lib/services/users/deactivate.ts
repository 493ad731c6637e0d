import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Deactivates a person: app assignments and sessions go, group memberships stay, and activating again does not bring
 * the assignments back (Okta's "Deactivate a user").
 * @param input.sendEmail mails the org's admins about it
 * @param input.async Okta answers at once and goes on by itself: the state follows later (`transitioningToStatus`)
 */
export async function deactivateUser(
  okta: Okta,
  input: { userId: string; sendEmail: boolean; async?: boolean },
): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "POST",
      path: path`/api/v1/users/${input.userId}/lifecycle/deactivate`,
      query: { sendEmail: input.sendEmail },
      headers: input.async ? { prefer: "respond-async" } : {},
    }),
  );
}
