import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { OperationField } from "./operation-field.ts";
import type { OperationRequest } from "./operation-request.ts";
import { passwordFields } from "./password-fields.ts";

const REVOKE: OperationField = {
  name: "revokeSessions",
  label: "Sign them out of Okta everywhere",
  hint: "When somebody else may know the password. Apps they have open stay open.",
  kind: "check",
  initial: false,
};
const ACTIVATION: OperationField = {
  name: "sendEmail",
  label: "Email them the activation link",
  hint: "Off: you are shown the link once, to pass it on.",
  kind: "check",
  initial: true,
};
const TELL_ADMINS: OperationField = {
  name: "sendEmail",
  label: "Let Okta email the org’s admins about it",
  kind: "check",
  initial: false,
};

/** What an operation asks for whoever it is done to. */
const ALWAYS: Partial<Record<OperationId, readonly OperationField[]>> = {
  "user.activate": [ACTIVATION],
  "user.reactivate": [ACTIVATION],
  "user.resetPassword": [
    {
      name: "sendEmail",
      label: "Email them the link",
      hint: "Off: you are shown the link once, to pass it on. Whoever has it can set the password.",
      kind: "check",
      initial: true,
    },
    REVOKE,
  ],
  "user.expirePasswordWithTemp": [REVOKE],
  "user.setPassword": [...passwordFields, REVOKE],
  "user.clearSessions": [
    {
      name: "oauthTokens",
      label: "Revoke their OAuth tokens too",
      hint: "Apps that use such tokens ask them to sign in again.",
      kind: "check",
      initial: false,
    },
    {
      name: "forgetDevices",
      label: "Forget their devices",
      hint: "“Keep me signed in” and known devices start afresh.",
      kind: "check",
      initial: false,
    },
  ],
  "user.deactivate": [
    TELL_ADMINS,
    {
      name: "async",
      label: "Let Okta finish in the background",
      hint: "It answers at once and goes on by itself, which helps with people who have very many apps. The page follows.",
      kind: "check",
      initial: false,
      more: true,
    },
  ],
  "user.delete": [TELL_ADMINS],
  "app.removeUser": [TELL_ADMINS],
};

/** What the form of this request asks for beside the reason. */
export function fieldsOf({ offer, fields = [] }: OperationRequest): OperationField[] {
  return [...(ALWAYS[offer.id] ?? []), ...fields];
}
