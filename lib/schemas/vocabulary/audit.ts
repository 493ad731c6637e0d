import { OPERATION_IDS, OPERATION_TITLES } from "./operations.ts";

/** What happens in the console itself, beside operations on Okta. */
const CONSOLE_ACTIONS = [
  "console.signIn",
  "console.signInRefused",
  "console.signOut",
  "audit.export",
  "audit.erase",
  "audit.verify",
  "audit.settle",
  "log.export",
  "log.retention",
  "watch.create",
  "watch.delete",
  "list.export",
  "reconcile.alarm",
  "reconcile.acknowledge",
  "reconcile.summary",
  "bulk.plan",
  "bulk.start",
  "bulk.pause",
  "bulk.resume",
  "bulk.cancel",
  "bulk.retry",
  "bulk.upload",
  "bulk.download",
  "caller.answer",
  "approval.request",
  "approval.approve",
  "approval.reject",
  "approval.withdraw",
] as const;

/** The closed catalogue: an action that is not in it cannot be written. */
export const AUDIT_ACTIONS = [...OPERATION_IDS, ...CONSOLE_ACTIONS] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Every action of the trail, as a list names it. */
export const ACTION_TITLES: Record<AuditAction, string> = {
  ...OPERATION_TITLES,
  "console.signIn": "Sign in to the console",
  "console.signInRefused": "Sign-in refused",
  "console.signOut": "Sign out of the console",
  "audit.export": "Export the audit trail",
  "audit.erase": "Erase a person's data from the trail",
  "audit.verify": "Verify the audit trail",
  "audit.settle": "Hand over an open intent",
  "list.export": "Download a list",
  "log.export": "Export the System Log",
  "log.retention": "Set how long the System Log is kept",
  "watch.create": "Set up a watch",
  "watch.delete": "Delete a watch",
  "reconcile.alarm": "Alarm: a change not made in Gatehouse",
  "reconcile.acknowledge": "Review an alarm",
  "reconcile.summary": "Daily summary of the reconciliation",
  "bulk.plan": "Plan a bulk job",
  "bulk.start": "Start a bulk job",
  "bulk.pause": "Pause a bulk job",
  "bulk.resume": "Resume a bulk job",
  "bulk.cancel": "Cancel a bulk job",
  "bulk.retry": "Retry what failed of a bulk job",
  "bulk.upload": "Upload a file for a bulk job",
  "bulk.download": "Download a bulk job's results",
  "caller.answer": "Push answer",
  "approval.request": "Ask for approval",
  "approval.approve": "Approve",
  "approval.reject": "Refuse approval",
  "approval.withdraw": "Withdraw a request for approval",
};

/** pending: an intent whose outcome is not known yet. unknown: Okta gave no usable answer. */
export const AUDIT_RESULTS = ["pending", "success", "failure", "denied", "unknown"] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];
