import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { AuditQuerySchema, type AuditQuery } from "#lib/schemas/audit.ts";
import type { AuditDraft } from "./entry.ts";
import { forgetSearch, savedSearches, saveSearch } from "./saved-searches.ts";
import { recentActions, searchTrail } from "./search.ts";
import { createTrail, type Trail } from "./trail.ts";

let server: TestDatabase;
let database: Database;
let trail: Trail;
/** Numbers of the entries below, by what they are. */
let seqs: Record<"signIn" | "done" | "failed" | "late" | "open" | "lost" | "denied", number>;

const ANN = { kind: "person", id: "00uannannannannanna0", login: "ann@example.com", role: "admin" } as const;
const BOB = { ...ANN, id: "00ubobbobbobbobbobb0", login: "bob_b@example.com" } as const;
const EVE = { kind: "user", id: "00ueveeveeveeveeve01", label: "eve@example.com" };
const VPN = { kind: "group", id: "00gvpnvpnvpnvpnvpn01", label: "VPN users" };

beforeAll(async () => {
  server = await createTestDatabase();
  database = createDatabase(server.url);
  trail = createTrail(database, "key");
  const suspend: AuditDraft = { kind: "intent", action: "user.suspend", result: "pending", actor: ANN, target: EVE };
  const outcome = (intentSeq: number, result: AuditDraft["result"], more: Partial<AuditDraft> = {}) =>
    trail.append({ ...suspend, kind: "outcome", result, intentSeq, ...more });
  const signIn = await trail.append({ kind: "event", action: "console.signIn", result: "success", actor: BOB });
  const done = await trail.append({ ...suspend, reason: "INC-1 lost badge" });
  const failed = await trail.append({
    ...suspend,
    actor: BOB,
    action: "group.addMember",
    related: VPN,
    reason: "100%_sure",
  });
  await outcome(done, "success", { oktaRequestId: "ReqUest1" });
  await outcome(failed, "failure", {
    actor: BOB,
    action: "group.addMember",
    related: VPN,
    errorCode: "E0000001",
    detail: { error: "Okta said no." },
  });
  const late = await trail.append(suspend);
  await outcome(late, "unknown");
  await outcome(late, "success");
  const open = await trail.append(suspend);
  const lost = await trail.append(suspend);
  await outcome(lost, "unknown");
  const denied = await trail.append({
    ...suspend,
    kind: "denial",
    result: "denied",
    detail: { why: "Not your role." },
  });
  seqs = { signIn, done, failed, late, open, lost, denied };
});
afterAll(async () => {
  await database.$disconnect();
  await server.close();
});

async function found(query: Partial<AuditQuery>): Promise<number[]> {
  const { rows } = await searchTrail(database, AuditQuerySchema.parse(query));
  return rows.map(({ seq }) => seq);
}
const signOut = (name: string) =>
  ({
    kind: "event",
    action: "console.signOut",
    result: "success",
    actor: { kind: "person", id: `id-${name}`, login: `${name}@example.com`, role: "helpdesk" },
  }) as const;
const named = (...names: (keyof typeof seqs)[]) => names.map((name) => seqs[name]);

test("everything, newest first, an intent and its outcomes as one", async () => {
  expect(await found({})).toEqual(named("denied", "lost", "open", "late", "failed", "done", "signIn"));
});

test("by outcome: the latest counts, and an intent without one is under way", async () => {
  expect(await found({ result: ["success"] })).toEqual(named("late", "done", "signIn"));
  expect(await found({ result: ["failure"] })).toEqual(named("failed"));
  expect(await found({ result: ["unknown"] })).toEqual(named("lost"));
  expect(await found({ result: ["pending"] })).toEqual(named("open"));
  expect(await found({ result: ["pending", "denied", "unknown"] })).toEqual(named("denied", "lost", "open"));
});

test("by any mix of actor, target, event and words", async () => {
  expect(await found({ actor: "BOB_" })).toEqual(named("failed", "signIn"));
  expect(await found({ actor: "bobxb" })).toEqual([]);
  expect(await found({ actor: BOB.id })).toEqual(named("failed", "signIn"));
  expect(await found({ actor: "nobody" })).toEqual([]);
  expect(await found({ actor: "a", action: ["user.suspend"], text: "lost" })).toEqual(named("done"));
  expect(await found({ target: "vpn" })).toEqual(named("failed"));
  expect(await found({ target: VPN.id })).toEqual(named("failed"));
  expect(await found({ target: EVE.id, actor: "ann", result: ["success"] })).toEqual(named("late", "done"));
  expect(await found({ text: "badge lost" })).toEqual(named("done"));
  expect(await found({ text: "100%_s" })).toEqual(named("failed"));
  expect(await found({ text: "said", result: ["failure"] })).toEqual(named("failed"));
  expect(await found({ text: "Okta said" })).toEqual(named("failed"));
  expect(await found({ text: "request1", result: ["success"] })).toEqual(named("done"));
  expect(await found({ text: "not your role", action: ["user.suspend"] })).toEqual(named("denied"));
});

test("words by how they begin, whatever punctuation is around or in them", async () => {
  expect(await found({ text: "INC-1" })).toEqual(named("done"));
  expect(await found({ text: "inc-" })).toEqual(named("done"));
  expect(await found({ text: "“lost”, (badge)" })).toEqual(named("done"));
  expect(await found({ text: "nc-1" })).toEqual([]);
  expect(await found({ text: "inc-11" })).toEqual([]);
  expect(await found({ text: "b@example" })).toEqual([]);
  expect(await found({ text: "bob_b@ex users" })).toEqual(named("failed"));
  expect(await found({ text: "o'said \\ " })).toEqual([]);
});

test("pages without gaps or doubles, with a filter and without", async () => {
  for (const filter of [{}, { result: ["success", "failure", "denied", "pending", "unknown"] }] as const) {
    const seen: number[] = [];
    let before: number | null = 0;
    while (before !== null) {
      const page = await searchTrail(database, AuditQuerySchema.parse({ ...filter, before, limit: 2 }));
      seen.push(...page.rows.map(({ seq }) => seq));
      before = page.before;
    }
    expect(seen).toEqual(named("denied", "lost", "open", "late", "failed", "done", "signIn"));
  }
});

test("by time", async () => {
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  expect(await found({ since: hour(-1), until: hour(1) })).toHaveLength(7);
  expect(await found({ since: hour(1) })).toEqual([]);
  expect(await found({ until: hour(-1) })).toEqual([]);
});

test("an outcome that someone else found out counts as what the one did who acted", async () => {
  const intent = await trail.append({
    kind: "intent",
    action: "user.unlock",
    result: "pending",
    actor: BOB,
    target: EVE,
  });
  const outcome = { kind: "outcome", action: "user.unlock", intentSeq: intent, target: EVE } as const;
  await trail.append({ ...outcome, result: "unknown", actor: BOB });
  const why = "Ann looked into it.";
  await trail.append({ ...outcome, result: "failure", actor: ANN, detail: { why } });
  const failed = { result: ["failure"] } satisfies Partial<AuditQuery>;
  expect(await found({ ...failed, actor: "bob" })).toEqual([intent, seqs.failed]);
  expect(await found({ ...failed, actor: BOB.id, action: ["user.unlock"] })).toEqual([intent]);
  expect(await found({ actor: "bob", result: ["unknown"] })).toEqual([]);
  expect(await found({ actor: "bob", text: "looked into" })).toEqual([intent]);
  expect(await found({ ...failed, actor: "ann" })).toEqual([]);
  expect(await found({ actor: "ann", text: "looked into" })).toEqual([]);
});

test("saved searches are their owner's alone; one of the same name is replaced", async () => {
  await saveSearch(database, "ann", { name: "Deletions", query: "action=user.delete" });
  await saveSearch(database, "ann", { name: "Deletions", query: "action=group.delete" });
  await saveSearch(database, "bob", { name: "Mine", query: "actor=bob" });
  const [kept, ...rest] = await savedSearches(database, "ann");
  expect(kept).toMatchObject({ name: "Deletions", query: "action=group.delete" });
  expect(rest).toEqual([]);
  await forgetSearch(database, "bob", kept?.id ?? "");
  expect(await savedSearches(database, "ann")).toHaveLength(1);
  await forgetSearch(database, "ann", kept?.id ?? "");
  expect(await savedSearches(database, "ann")).toEqual([]);
});

test("of whatever age", async () => {
  await Promise.all(Array.from({ length: 1_200 }, () => trail.append(signOut("fay"))));
  expect(await found({ text: "badge" })).toEqual(named("done"));
  expect(await found({ text: "said", result: ["failure"] })).toEqual(named("failed"));
  expect(await found({ text: "fay", limit: 200 })).toHaveLength(200);
  expect(await found({ text: "example lost", actor: "ann" })).toEqual(named("done"));
});

test("however many start alike, under whatever logins", async () => {
  const { id } = signOut("cy").actor;
  const suffixes = Array.from({ length: 30 }, (_, number) => String(number).padStart(2, "0"));
  for (const suffix of suffixes) await trail.append(signOut(`dy.${suffix}`));
  await trail.append({ ...signOut("cy.old"), actor: { ...signOut("cy.old").actor, id } });
  await trail.append(signOut("cy"));
  const logins = async (actor: string) => {
    const { rows } = await searchTrail(database, AuditQuerySchema.parse({ actor }));
    return rows.map((row) => row.actor.login);
  };
  expect(await logins("DY.")).toEqual(suffixes.map((suffix) => `dy.${suffix}@example.com`).toReversed());
  expect(await logins("dy.2")).toHaveLength(10);
  expect(await logins("dy.07@example.com")).toEqual(["dy.07@example.com"]);
  // Someone is the same person under another login.
  expect(await logins("cy@")).toEqual(["cy@example.com", "cy.old@example.com"]);
});

test("someone created is named with the id that the outcome has, and by name alone where they were not", async () => {
  const trailOf = async (login: string, created: string | null) => {
    const target = { kind: "user", id: "", label: login };
    const intent: AuditDraft = { kind: "intent", action: "user.create", result: "pending", actor: ANN, target };
    const intentSeq = await trail.append(intent);
    const result = created === null ? "failure" : "success";
    await trail.append({ ...intent, kind: "outcome", result, intentSeq, target: { ...target, id: created ?? "" } });
    const { rows } = await searchTrail(database, AuditQuerySchema.parse({ target: login }));
    return rows.map((row) => row.target);
  };
  expect(await trailOf("new@example.com", "00unewnewnewnewnew01")).toEqual([
    { kind: "user", id: "00unewnewnewnewnew01", label: "new@example.com" },
  ]);
  expect(await trailOf("never@example.com", null)).toEqual([{ kind: "user", id: null, label: "never@example.com" }]);
  const byId = await searchTrail(database, AuditQuerySchema.parse({ target: "00unewnewnewnewnew01" }));
  expect(byId.rows.map(({ action, target }) => [action, target?.label])).toEqual([["user.create", "new@example.com"]]);
  expect(await recentActions(database, "00unewnewnewnewnew01", 5)).toEqual(byId.rows);
});
