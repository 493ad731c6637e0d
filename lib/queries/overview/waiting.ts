import { countWaiting } from "#lib/approvals/list.ts";
import type { Okta } from "#lib/okta/port.ts";
import { runtime } from "#lib/runtime.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Waiting } from "#lib/schemas/overview.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { listEventHooks } from "#lib/services/event-hooks/read.ts";
import { listUsers, USERS_PAGE_LIMIT } from "#lib/services/users/list.ts";
import { isLogRead } from "#lib/syslog/archive/state.ts";
import { countBlindWatches } from "#lib/syslog/watches/list.ts";

const DAY_MS = 86_400_000;
/** An activation that nobody followed for so long needs somebody's help. */
const STUCK_AFTER_DAYS = 7;

type Count = (okta: Okta, reader: PersonActor) => Promise<Waiting | null>;

/** People in a state, counted up to one page: nobody works through more at once. */
async function people(okta: Okta, search: string, words: Omit<Waiting, "count" | "more">): Promise<Waiting | null> {
  const { items, after } = await listUsers(okta, { search, limit: USERS_PAGE_LIMIT });
  return waiting(items.length, words, after !== null);
}

function waiting(count: number, words: Omit<Waiting, "count" | "more">, more = false): Waiting | null {
  return count === 0 ? null : { ...words, count, more };
}

const lockedOut: Count = (okta) =>
  people(okta, 'status eq "LOCKED_OUT"', {
    key: "lockedOut",
    title: "locked out",
    hint: "They cannot sign in until somebody unlocks them",
    href: "/people?status=LOCKED_OUT",
    tone: "critical",
  });

const stuck: Count = (okta) => {
  const before = new Date(Date.now() - STUCK_AFTER_DAYS * DAY_MS).toISOString();
  return people(okta, `status eq "PROVISIONED" and statusChanged lt "${before}"`, {
    key: "stuck",
    title: "stuck in activation",
    hint: `Their activation was sent more than ${STUCK_AFTER_DAYS} days ago and never used`,
    href: "/people?status=PROVISIONED&sort=statusChanged",
    tone: "caution",
  });
};

const approvals: Count = async (_, reader) =>
  waiting(await countWaiting(runtime().database, reader), {
    key: "approvals",
    title: "waiting for your agreement",
    hint: "Colleagues cannot go on until a second person has looked at it",
    href: "/approvals",
    tone: "caution",
  });

const failedJobs: Count = async () => {
  const since = new Date(Date.now() - STUCK_AFTER_DAYS * DAY_MS);
  const where = { state: { in: ["FAILED", "UNKNOWN", "NEEDS_REVIEW"] }, job: { createdAt: { gte: since } } };
  return waiting(await runtime().database.bulkItem.count({ where }), {
    key: "failedItems",
    title: "failed in bulk jobs",
    hint: `Of the last ${STUCK_AFTER_DAYS} days: each job says why`,
    href: "/bulk",
    tone: "critical",
  });
};

const pausedJobs: Count = async () =>
  waiting(await runtime().database.bulkJob.count({ where: { status: { in: ["PAUSED", "PLANNED"] } } }), {
    key: "pausedJobs",
    title: "bulk jobs waiting for a person",
    hint: "Planned or paused: they go on when somebody says so",
    href: "/bulk",
    tone: "info",
  });

const unsettled: Count = async () => {
  const { database } = runtime();
  const minutesAgo = new Date(Date.now() - 60_000);
  const open = await database.auditOpen.findMany({ select: { seq: true } });
  const seqs = open.map(({ seq }) => seq);
  return waiting(await database.auditEntry.count({ where: { seq: { in: seqs }, at: { lt: minutesAgo } } }), {
    key: "unsettled",
    title: "changes without a known outcome",
    hint: "Okta gave no usable answer; they are being looked into",
    href: "/audit?result=unknown,pending",
    tone: "caution",
  });
};

const denied: Count = async () => {
  const at = { gte: new Date(Date.now() - DAY_MS) };
  return waiting(await runtime().database.auditEntry.count({ where: { kind: "denial", at } }), {
    key: "denied",
    title: "attempts refused within a day",
    hint: "Somebody tried what their role or a guard does not let them",
    href: "/audit?result=denied",
    tone: "info",
  });
};

const alarms: Count = async () =>
  waiting(await runtime().database.logAlarm.count({ where: { acknowledgedAt: null } }), {
    key: "alarms",
    title: "events that nothing here explains",
    hint: "Made at Okta with this console’s own credential: find out by whom",
    href: "/audit/reconciliation",
    tone: "critical",
  });

const unreadLog: Count = async () => {
  const isRead = await isLogRead(runtime().database, new Date());
  return waiting(isRead ? 0 : 1, {
    key: "unreadLog",
    title: "log that is not being read",
    hint: "Okta’s System Log does not reach the archive: alarms and reconciliation wait for it",
    href: "/log",
    tone: "critical",
  });
};

const blindWatches: Count = async () =>
  waiting(await countBlindWatches(runtime().database), {
    key: "blindWatches",
    title: "watches that cannot look",
    hint: "Each says what keeps it from looking",
    href: "/log/watches",
    tone: "caution",
  });

const silentHooks: Count = async (okta) => {
  const hooks = await listEventHooks(okta);
  const silent = hooks.filter((hook) => hook.status === "ACTIVE" && hook.verificationStatus !== "VERIFIED");
  return waiting(silent.length, {
    key: "silentHooks",
    title: "event hooks that deliver nothing",
    hint: "Active but not verified",
    href: "/event-hooks",
    tone: "caution",
  });
};

/** What each role should know of when its shift begins, most urgent first. */
const OF_ROLE: Record<Role, readonly Count[]> = {
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

/** What waits for somebody, by their role; what there is none of is left out. @throws OktaError, or a database error */
export async function whatWaits(okta: Okta, reader: PersonActor): Promise<Waiting[]> {
  const counted = await Promise.all(OF_ROLE[reader.role].map((count) => count(okta, reader)));
  return counted.filter((each) => each !== null);
}
