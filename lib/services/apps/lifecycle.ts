import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Lets the app be used again by those assigned to it. */
export async function activateApp(okta: Okta, input: { appId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/apps/${input.appId}/lifecycle/activate` }),
  );
}

/** Keeps everyone from using the app; assignments stay. */
export async function deactivateApp(okta: Okta, input: { appId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "POST", path: path`/api/v1/apps/${input.appId}/lifecycle/deactivate` }),
  );
}

/**
 * Deletes an INACTIVE app with its assignments, permanently. @throws OktaError `refused` (E0000056) for an ACTIVE one
 */
export async function deleteApp(okta: Okta, input: { appId: string }): Promise<Receipt> {
  return requestIdOf(await okta.request({ method: "DELETE", path: path`/api/v1/apps/${input.appId}` }));
}
