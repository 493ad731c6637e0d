import type { OperationRequest } from "./operation-request.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** A choice of an operation's own, named as its input schema names it. */
export type OperationOption = {
  name: string;
  label: string;
  hint: string;
  initial: boolean;
  /** What to say when it is left off, where nothing goes on without it. */
  needed?: string;
};

const OPTIONS: Partial<Record<OperationId, readonly OperationOption[]>> = {
  "user.activate": [
    {
      name: "sendEmail",
      label: "Email them the activation link",
      hint: "Off: you are shown the link once, to pass it on.",
      initial: true,
    },
  ],
  "user.resetPassword": [
    {
      name: "sendEmail",
      label: "Email them the link",
      hint: "Off: you are shown the link once, to pass it on. Whoever has it can set the password.",
      initial: true,
    },
    {
      name: "revokeSessions",
      label: "Sign them out of Okta everywhere",
      hint: "When somebody else may know the password. Apps they have open stay open.",
      initial: false,
    },
  ],
  "user.clearSessions": [
    {
      name: "oauthTokens",
      label: "Revoke their OAuth tokens too",
      hint: "Apps that use such tokens ask them to sign in again.",
      initial: false,
    },
    {
      name: "forgetDevices",
      label: "Forget their devices",
      hint: "“Keep me signed in” and known devices start afresh.",
      initial: false,
    },
  ],
  "user.deactivate": [
    { name: "sendEmail", label: "Let Okta email the org’s admins about it", hint: "", initial: false },
  ],
};

/** What the form of this request offers to choose beside the reason. */
export function optionsOf({ offer, rules = [], recovers = false, target }: OperationRequest): OperationOption[] {
  const options = [...(OPTIONS[offer.id] ?? [])];
  if (offer.id === "group.removeMember" && rules.length > 0) {
    options.push({
      name: "acceptExclusion",
      label: `Exclude ${target.name} from ${rules.length === 1 ? "the rule" : "these rules"} for good`,
      hint: "Adding them to the group again later makes them a member by hand; the exclusion stays.",
      initial: false,
      needed: "Removing them is not possible without this.",
    });
  }
  if (offer.id === "factor.unenroll" && recovers) {
    options.push({
      name: "removeRecoveryEnrollment",
      label: "Remove the number for account recovery too",
      hint: "Otherwise it can still be used to recover the account.",
      initial: false,
    });
  }
  return options;
}
