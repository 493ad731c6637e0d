import { z } from "zod";
import { mayPerform } from "#lib/policy/may.ts";
import { MAY_ACKNOWLEDGE } from "#lib/reconcile/acknowledge.ts";
import { listAlarms, listReconciled } from "#lib/reconcile/list.ts";
import { dailySummary } from "#lib/reconcile/summary.ts";
import { runtime } from "#lib/runtime.ts";
import { type Reconciliation, type ReconciledPage, ReconciledQuerySchema } from "#lib/schemas/reconcile.ts";
import { archiveState } from "#lib/syslog/archive/state.ts";
import { defineRead } from "./read.ts";

const DAYS = 14;

/** How trail and System Log agree: by day, and what nobody here did. */
export const reconciliation = defineRead({
  asks: [],
  params: z.object({}),
  run: async (_, { actor }): Promise<Reconciliation> => {
    const { database } = runtime();
    const [days, alarms, openAlarms, archive, credentials] = await Promise.all([
      dailySummary(database, DAYS),
      listAlarms(database),
      database.logAlarm.count({ where: { acknowledgedAt: null } }),
      archiveState(database),
      database.ownCredential.count(),
    ]);
    return {
      days,
      alarms,
      openAlarms,
      caughtUpAt: archive.caughtUpAt,
      knowsCredential: credentials > 0,
      mayAcknowledge: mayPerform(actor.role, MAY_ACKNOWLEDGE),
    };
  },
});

/** Changes of ours beside Okta's events, newest first. */
export const reconciledChanges = defineRead({
  asks: [],
  params: ReconciledQuerySchema,
  run: async (query): Promise<ReconciledPage> => await listReconciled(runtime().database, query),
});
