import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Ends the person's sessions at Okta. Sessions inside the apps go on until those apps ask Okta again.
 * @param input.oauthTokens also revokes OAuth refresh and access tokens
 * @param input.forgetDevices the next sign-in is treated as from a new device
 */
export async function clearSessions(
  okta: Okta,
  input: { userId: string; oauthTokens: boolean; forgetDevices: boolean },
): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "DELETE",
      path: path`/api/v1/users/${input.userId}/sessions`,
      query: { oauthTokens: input.oauthTokens, forgetDevices: input.forgetDevices },
    }),
  );
}
