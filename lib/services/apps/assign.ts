import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

export type AssignmentInput = {
  appId: string;
  userId: string;
  /** `USER`, or `GROUP` to hand an assignment back to the group it came from; left out, Okta keeps what is there. */
  scope?: "USER" | "GROUP";
  userName?: string;
  password?: string;
  /** The app's own attributes of the person. */
  profile?: Record<string, unknown>;
};

function bodyOf({ userName, password, profile }: AssignmentInput) {
  const credentials =
    userName || password ? { userName, password: password ? { value: password } : undefined } : undefined;
  return { credentials, profile };
}

/** Assigns the app to the person, directly unless `scope` says otherwise, also where they have it through a group already. */
export async function assignAppUser(okta: Okta, input: AssignmentInput): Promise<Receipt> {
  const body = { id: input.userId, scope: input.scope ?? "USER", ...bodyOf(input) };
  return requestIdOf(await okta.request({ method: "POST", path: path`/api/v1/apps/${input.appId}/users`, body }));
}

/**
 * Changes the user name, password, app profile or scope of an assignment; what is left out stays. The description names no
 * scope here, though it is how a group's assignment becomes the person's own (Okta's Terraform provider, `okta_app_user`).
 */
export async function updateAppUser(okta: Okta, input: AssignmentInput): Promise<Receipt> {
  const at = path`/api/v1/apps/${input.appId}/users/${input.userId}`;
  return requestIdOf(await okta.request({ method: "POST", path: at, body: { scope: input.scope, ...bodyOf(input) } }));
}

/**
 * Takes the person's own assignment away. One that comes through a group stays: take them out of the group instead.
 * @param input.sendEmail mails the org's admins about it
 */
export async function removeAppUser(
  okta: Okta,
  input: { appId: string; userId: string; sendEmail: boolean },
): Promise<Receipt> {
  const at = path`/api/v1/apps/${input.appId}/users/${input.userId}`;
  return requestIdOf(await okta.request({ method: "DELETE", path: at, query: { sendEmail: input.sendEmail } }));
}
