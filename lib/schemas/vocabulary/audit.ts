import { OPERATION_IDS } from "./operations.ts";

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

/** pending: an intent whose outcome is not known yet. unknown: Okta gave no usable answer. */
export const AUDIT_RESULTS = ["pending", "success", "failure", "denied", "unknown"] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];
