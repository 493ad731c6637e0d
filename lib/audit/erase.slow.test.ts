import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseFromApprovals } from "#lib/approvals/erase.ts";
import { eraseFromJobs } from "#lib/bulk/erase.ts";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { eraseNotifications } from "#lib/notifications/erase.ts";
import { eraseFromAlarms } from "#lib/reconcile/acknowledge.ts";
import type { AuditDraft } from "./entry.ts";
import { erasePerson } from "./erase.ts";
import { eraseSearches } from "./saved-searches.ts";
import { createTrail } from "./trail.ts";

let server: TestDatabase;
let database: Database;

const EVE = "00ueveeveeveeveeve01";
const LOGIN = "eve.canary@example.com";
const OWNER: AuditDraft["actor"] = { kind: "person", id: "00uown", login: "own@example.com", role: "owner" };

beforeAll(async () => {
  server = await createTestDatabase();
  database = createDatabase(server.url);
});
afterAll(async () => {
  await database.$disconnect();
  await server.close();
});

async function fill(status: "DONE" | "RUNNING"): Promise<void> {
  const id = randomUUID();
  const own = { createdById: EVE, createdByLogin: LOGIN, createdByRole: "admin" };
  const job = { id, task: "user.suspend", input: {}, source: "list", submissionKey: id, submissionHash: id };
  await database.bulkJob.create({ data: { ...job, ...own, status } });
  const row = { jobId: id, position: 1, given: LOGIN, cells: [LOGIN], targetId: EVE, targetLabel: LOGIN };
  await database.bulkItem.create({
    data: { ...row, state: "DONE", explanation: LOGIN, results: { 0: { label: LOGIN } } },
  });
}

test("of someone erased nothing is left here but the id, and what still runs", async () => {
  const trail = createTrail(database, "key");
  const target = { kind: "user", id: EVE, label: LOGIN };
  await trail.append({ kind: "event", action: "user.suspend", result: "success", actor: OWNER, target });
  await trail.append({
    kind: "event",
    action: "console.signIn",
    result: "success",
    actor: { ...OWNER, id: EVE, login: LOGIN },
  });
  await fill("DONE");
  await fill("RUNNING");
  const asked = {
    kind: "operation",
    title: LOGIN,
    contentHash: "",
    because: LOGIN,
    expiresAt: new Date(Date.now() + 60_000),
  };
  const operation = {
    id: "user.delete",
    target,
    changes: [{ field: "person", from: LOGIN, to: null }],
    input: { LOGIN },
  };
  const requester = { requesterId: EVE, requesterLogin: LOGIN, requesterRole: "admin" };
  await database.approval.create({ data: { id: randomUUID(), ...asked, ...requester, operation, status: "PENDING" } });
  const news = { title: `Approved: ${LOGIN}`, body: "", href: "/", tone: "info" };
  await database.notification.createMany({
    data: [
      { ...news, userId: "other" },
      { ...news, title: "Hi", userId: EVE },
    ],
  });
  const search = { name: "A", query: `target=${encodeURIComponent(LOGIN)}` };
  await database.auditSearch.create({ data: { id: randomUUID(), ownerId: "other", ...search } });
  const alarm = { uuid: "a", published: new Date(), raisedAt: new Date(), acknowledgedBy: LOGIN };
  await database.logAlarm.create({ data: alarm });

  const counts: number[] = [];
  const entries = await erasePerson(
    database,
    trail,
    { actor: OWNER, personId: EVE, reason: "asked" },
    async (names) => {
      counts.push(await eraseFromJobs(database, EVE), await eraseFromApprovals(database, EVE));
      counts.push(await eraseNotifications(database, EVE, names), await eraseSearches(database, EVE, names));
      await eraseFromAlarms(database, names);
    },
  );
  expect([entries, ...counts]).toEqual([2, 1, 1, 2, 1]);

  const tables = ["audit_entry", "approval", "notification", "audit_search", "log_alarm", "bulk_job"];
  for (const table of tables) {
    const rows = await database.$queryRawUnsafe<{ all: string }[]>(`SELECT t::text AS all FROM ${table} AS t`);
    expect(rows.map(({ all }) => all).join("\n"), table).not.toContain("canary");
  }
  const items = await database.$queryRaw<{ all: string; status: string }[]>`
    SELECT item::text AS all, job.status FROM bulk_item AS item JOIN bulk_job AS job ON job.id = item.job_id`;
  expect(items.filter(({ all }) => all.includes("canary")).map(({ status }) => status)).toEqual(["RUNNING"]);
  expect(await database.approval.findFirst()).toMatchObject({
    status: "WITHDRAWN",
    operation: { target: { id: EVE } },
  });
});
