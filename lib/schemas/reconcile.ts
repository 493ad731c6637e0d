import { z } from "zod";
import type { AuditRow } from "./audit.ts";
import type { LogRow } from "./log.ts";
import { RECONCILED_STATES, type ReconciledState } from "./vocabulary/reconcile.ts";

export const ReconciledQuerySchema = z.object({
  state: z.array(z.enum(RECONCILED_STATES)).default([]),
  /** Changes before this number of the trail. */
  before: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ReconciledQuery = z.output<typeof ReconciledQuerySchema>;

/** A change of ours beside Okta's event of it. */
export type ReconciledRow = { state: ReconciledState; entry: AuditRow; event: LogRow | null };
export type ReconciledPage = { rows: ReconciledRow[]; before: number | null };

/** How the changes of one day (UTC) stand. */
export type ReconciledDay = { day: string; changes: Record<ReconciledState, number>; alarms: number };

/** An event made with our credential that nothing in the trail explains. */
export type Alarm = {
  uuid: string;
  raisedAt: string;
  event: LogRow | null;
  acknowledged: { at: string; by: string; note: string } | null;
};

/** What the page shows beside the list. */
export type Reconciliation = {
  days: ReconciledDay[];
  alarms: Alarm[];
  /** How many alarms nobody has looked into. */
  openAlarms: number;
  /** Up to when Okta's log has been read; null: never to its end. */
  caughtUpAt: string | null;
  /** Whether it is known yet with which credential this console works. */
  knowsCredential: boolean;
  mayAcknowledge: boolean;
};

export const AcknowledgeSchema = z.object({
  uuids: z.array(z.string().min(1).max(200)).min(1).max(100),
  note: z.string().trim().min(1, "Say what you found.").max(500),
});
