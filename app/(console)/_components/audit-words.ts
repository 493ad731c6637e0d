import type { Tone } from "#components/ui/tone.ts";
import type { AuditAction, AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";

/** Every action of the trail, as a list names it. */
export const ACTION_TITLES: Record<AuditAction, string> = {
  ...OPERATION_TITLES,
  "console.signIn": "Sign in to the console",
  "console.signInRefused": "Sign-in refused",
  "console.signOut": "Sign out of the console",
  "audit.export": "Export the audit trail",
  "audit.erase": "Erase a person's data from the trail",
  "audit.verify": "Verify the audit trail",
  "audit.settle": "Hand an open intent to a person",
  "list.export": "Download a list",
  "log.export": "Export the System Log",
  "log.retention": "Set how long the System Log is kept",
  "watch.create": "Set up a watch",
  "watch.delete": "Delete a watch",
  "reconcile.alarm": "Alarm: a change that nobody here made",
  "reconcile.acknowledge": "Look into an alarm",
  "reconcile.summary": "Daily summary of the reconciliation",
  "bulk.plan": "Plan a bulk job",
  "bulk.start": "Start a bulk job",
  "bulk.pause": "Pause a bulk job",
  "bulk.resume": "Resume a bulk job",
  "bulk.cancel": "Cancel a bulk job",
  "bulk.retry": "Retry what failed of a bulk job",
  "bulk.upload": "Upload a file for a bulk job",
  "bulk.download": "Download a bulk job's results",
  "caller.answer": "Answer to a push",
  "approval.request": "Ask for approval",
  "approval.approve": "Approve",
  "approval.reject": "Refuse approval",
  "approval.withdraw": "Withdraw a request for approval",
};

/** How an entry ended. */
export const RESULT_WORDS: Record<AuditResult, { title: string; tone: Tone; meaning: string }> = {
  success: { title: "Done", tone: "positive", meaning: "It was done." },
  failure: { title: "Failed", tone: "critical", meaning: "It was tried and did not happen." },
  denied: { title: "Denied", tone: "caution", meaning: "It was not allowed. Nothing was sent to Okta." },
  pending: { title: "Under way", tone: "info", meaning: "The intent is recorded, its outcome not yet." },
  unknown: {
    title: "Not known",
    tone: "caution",
    meaning: "Okta gave no usable answer: it may or may not have happened.",
  },
};
