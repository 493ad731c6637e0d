import { countWaiting } from "#lib/approvals/list.ts";
import type { Okta } from "#lib/okta/port.ts";
import { runtime } from "#lib/runtime.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { listEventHooks } from "#lib/services/event-hooks/read.ts";
import { listUsers, USERS_PAGE_LIMIT } from "#lib/services/users/list.ts";
import { isLogRead } from "#lib/syslog/archive/state.ts";
import { countBlindWatches } from "#lib/syslog/watches/list.ts";
import type { Counted, Counter } from "./waiting.ts";

const DAY_MS = 86_400_000;
/** An activation that nobody followed for so long needs someone's help. */
const STUCK_AFTER_DAYS = 7;

const exactly = async (count: Promise<number>): Promise<Counted> => ({ count: await count, more: false });

/** People in a state, counted up to one page: nobody works through more at once. */
async function people(okta: Okta, search: string): Promise<Counted> {
  const { items, after } = await listUsers(okta, { search, limit: USERS_PAGE_LIMIT });
  return { count: items.length, more: after !== null };
}

const lockedOut: Counter = {
  key: "lockedOut",
  title: "locked out",
  hint: "They cannot sign in until someone unlocks them",
  href: "/people?status=LOCKED_OUT",
  tone: "critical",
  of: (okta) => people(okta, 'status eq "LOCKED_OUT"'),
};

const stuck: Counter = {
  key: "stuck",
  title: "stuck in activation",
  hint: `Their activation link was sent more than ${STUCK_AFTER_DAYS} days ago and never used`,
  href: "/people?status=PROVISIONED&sort=statusChanged",
  tone: "caution",
  of: (okta) => {
    const before = new Date(Date.now() - STUCK_AFTER_DAYS * DAY_MS).toISOString();
    return people(okta, `status eq "PROVISIONED" and statusChanged lt "${before}"`);
  },
};

const approvals: Counter = {
  key: "approvals",
  title: "waiting for your approval",
  hint: "Colleagues cannot continue until a second person decides",
  href: "/approvals",
  tone: "caution",
  of: (_, reader) => exactly(countWaiting(runtime().database, reader)),
};

const failedJobs: Counter = {
  key: "failedItems",
  title: "failed in bulk jobs",
  hint: `In the last ${STUCK_AFTER_DAYS} days: each job says why`,
  href: "/bulk",
  tone: "critical",
  of: () => {
    const since = new Date(Date.now() - STUCK_AFTER_DAYS * DAY_MS);
    const where = { state: { in: ["FAILED", "UNKNOWN", "NEEDS_REVIEW"] }, job: { createdAt: { gte: since } } };
    return exactly(runtime().database.bulkItem.count({ where }));
  },
};

const pausedJobs: Counter = {
  key: "pausedJobs",
  title: "bulk jobs waiting for a person",
  hint: "Planned or paused: they wait for someone to start or resume them",
  href: "/bulk",
  tone: "info",
  of: () => exactly(runtime().database.bulkJob.count({ where: { status: { in: ["PAUSED", "PLANNED"] } } })),
};

const unsettled: Counter = {
  key: "unsettled",
  title: "changes without a known outcome",
  hint: "Okta gave no usable answer; they are being checked",
  href: "/audit?result=unknown,pending",
  tone: "caution",
  of: async () => {
    const { database } = runtime();
    const minutesAgo = new Date(Date.now() - 60_000);
    const open = await database.auditOpen.findMany({ select: { seq: true } });
    const seqs = open.map(({ seq }) => seq);
    return await exactly(database.auditEntry.count({ where: { seq: { in: seqs }, at: { lt: minutesAgo } } }));
  },
};

const denied: Counter = {
  key: "denied",
  title: "attempts refused within a day",
  hint: "Someone tried something that their role or a guard does not allow",
  href: "/audit?result=denied",
  tone: "info",
  of: () => {
    const at = { gte: new Date(Date.now() - DAY_MS) };
    return exactly(runtime().database.auditEntry.count({ where: { kind: "denial", at } }));
  },
};

const alarms: Counter = {
  key: "alarms",
  title: "events that nothing here explains",
  hint: "Made in Okta with this console’s own credential: find out who made them",
  href: "/audit/reconciliation",
  tone: "critical",
  of: () => exactly(runtime().database.logAlarm.count({ where: { acknowledgedAt: null } })),
};

const unreadLog: Counter = {
  key: "unreadLog",
  title: "log that is not being read",
  hint: "The System Log does not reach the archive: alarms and reconciliation wait for it",
  href: "/log",
  tone: "critical",
  of: () => exactly(isLogRead(runtime().database, new Date()).then((isRead) => (isRead ? 0 : 1))),
};

const blindWatches: Counter = {
  key: "blindWatches",
  title: "watches that cannot look",
  hint: "Each says what is wrong",
  href: "/log/watches",
  tone: "caution",
  of: () => exactly(countBlindWatches(runtime().database)),
};

const silentHooks: Counter = {
  key: "silentHooks",
  title: "event hooks that deliver nothing",
  hint: "Active but not verified",
  href: "/event-hooks",
  tone: "caution",
  of: async (okta) => {
    const hooks = await listEventHooks(okta);
    const silent = hooks.filter((hook) => hook.status === "ACTIVE" && hook.verificationStatus !== "VERIFIED");
    return { count: silent.length, more: false };
  },
};

/** What each role should know of when its shift begins, most urgent first. */
export const COUNTERS: Record<Role, readonly Counter[]> = {
  helpdesk: [lockedOut, stuck, pausedJobs],
  admin: [alarms, unreadLog, approvals, lockedOut, failedJobs, pausedJobs, stuck, silentHooks, blindWatches, unsettled],
  auditor: [alarms, unreadLog, unsettled, denied, failedJobs],
  owner: [
    alarms,
    unreadLog,
    approvals,
    lockedOut,
    failedJobs,
    pausedJobs,
    unsettled,
    denied,
    stuck,
    silentHooks,
    blindWatches,
  ],
};
