import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { OktaError } from "#lib/okta/error.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { needsSecondPerson } from "#lib/policy/protection.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { ROLES, type Role } from "#lib/schemas/vocabulary/roles.ts";
import { changeInputs } from "#lib/testing/inputs/changes.ts";
import { startReceiver } from "#lib/testing/receiver.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import type { AnyOperation, Eligibility } from "../declarations/define.ts";
import { ALL_OPERATIONS } from "../declarations/registry.ts";
import { declares } from "../guards/raw-alike.ts";
import { perform } from "./perform.ts";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let changes: ReturnType<typeof changeInputs>;
let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ people: 400 });
  receiver = await startReceiver();
  changes = changeInputs(stage, receiver.url);
});
afterEach(async () => {
  await stage.clearFaults();
  await stage.asked();
});
afterAll(async () => {
  receiver.close();
  await stage.close();
});

const justification = { reason: "INC-1", callerCheck: "callback" } as const;

function run(role: Role, operation: OperationId, input: Record<string, unknown>, changes = {}) {
  return perform(stage.context(role, changes), { operation, input, justification });
}

/** The trail's entries about someone, oldest first. */
function entriesOn(targetId: string) {
  return stage.database.auditEntry.findMany({ where: { targetId }, orderBy: { seq: "asc" } });
}

async function changesAsked() {
  return (await stage.asked()).filter(({ method }) => method !== "GET");
}

/** Protected people take a second person, which is tried on its own. */
function isPlainAndActive(userId: string): boolean {
  const user = stage.sandbox.org.users.get(userId);
  return user?.status === "ACTIVE" && stage.isPlain(user);
}

/** A member of a group by rule alone. */
function memberByRule() {
  const found = stage.sandbox.org.memberships.values().find(({ userId, membership }) => {
    const user = stage.sandbox.org.users.get(userId);
    return (
      !membership.direct &&
      membership.ruleIds.length > 0 &&
      user?.status === "ACTIVE" &&
      user.profile.userType === "Employee"
    );
  });
  if (!found) throw new Error("No rule has a member.");
  return found;
}

/** Values that the trail must not keep, wherever they stand in an input. */
const SECRET = new Set(["password", "oldPassword", "newPassword", "answer", "secret", "hash", "headers", "payload"]);

function secretsIn(value: unknown, isSecret = false): string[] {
  if (typeof value === "string") return isSecret && value.length > 5 ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  // What a hash is made by is no secret, and a header's name is none.
  return Object.entries(value).flatMap(([name, part]) =>
    ["algorithm", "saltOrder", "digestAlgorithm", "key", "header", "kind"].includes(name)
      ? []
      : secretsIn(part, isSecret || SECRET.has(name)),
  );
}

/** What an operation's rule says now; `null` where what it is about is gone. */
async function eligibilityOf(operation: AnyOperation, parsed: unknown): Promise<Eligibility | null> {
  try {
    return operation.eligibility(await operation.load(stage.context("owner").okta, parsed), parsed);
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not-found") return null;
    throw error;
  }
}

const REFUSED = { kind: "refused" };

describe.each(ALL_OPERATIONS)("$id", (operation) => {
  const { id, asks, risk, effects } = operation;
  const asked = async (who: Partial<PersonActor>, input: Record<string, unknown>, given: Justification) =>
    await perform(stage.context("owner", who), { operation: id, input, justification: given });

  /** Does it as an owner, with a second person's agreement where one is asked for. */
  async function carryOut(who: { id: string }, input: Record<string, unknown>, onIntent: () => Promise<void>) {
    const request = { operation: id, input, justification, onIntent };
    const outcome = await perform(stage.context("owner", who), request);
    if (outcome.kind !== "approval") {
      expect(needsSecondPerson(effects)).toBe(false);
      return outcome;
    }
    expect(await changesAsked()).toEqual([]);
    const approvalId = await stage.agreed(stage.actor("owner", who), request);
    return await perform(stage.context("owner", who), { ...request, approvalId });
  }

  test("is carried out as declared, with an intent before it and an outcome after", async () => {
    const { inputs, shows } = changes[id];
    for (const [nth, make] of inputs.entries()) {
      const input = await make();
      const parsed: unknown = operation.input.parse(input);
      // Each by another owner: one alone may not take factors and password of the same person, and chance may choose
      // one twice.
      const who = { id: `00u ${id} ${nth}` };
      const of = { actorId: who.id, action: id, kind: { not: "denial" } };
      await stage.asked();

      if (asks.reason === "required")
        expect(await asked(who, input, { callerCheck: "callback" })).toMatchObject(REFUSED);
      if (asks.callerCheck) expect(await asked(who, input, { reason: "INC-1" })).toMatchObject(REFUSED);
      expect(await stage.asked()).toEqual([]);
      if (risk === "destructive") {
        const stale = { ...who, authenticatedAt: new Date(Date.now() - 6 * 60_000) };
        expect(await asked(stale, input, justification)).toMatchObject({ kind: "step-up" });
      }
      const target = operation.target(await operation.load(stage.context("owner").okta, parsed));
      expect(await changesAsked()).toEqual([]);

      const outcome = await carryOut(who, input, async () => {
        const [intent, ...more] = await stage.database.auditEntry.findMany({ where: of });
        expect([intent?.kind, intent?.result, ...more]).toEqual(["intent", "pending"]);
        expect(await changesAsked()).toEqual([]);
      });
      expect(outcome).toMatchObject({ kind: "done" });
      expect(shows(input)).toBe(true);

      const calls = (await stage.asked()).filter(({ method }) => method !== "GET");
      expect(calls.filter((call) => !declares(operation, { ...call, path: call.path.split("?", 1)[0]! }))).toEqual([]);
      expect(new Set(calls.map(({ method, path }) => `${method} ${path}`)).size).toBe(calls.length);

      const entries = await stage.database.auditEntry.findMany({ where: of, orderBy: { seq: "asc" } });
      const both = { action: id, reason: "INC-1", actorRole: "owner" };
      expect(entries).toMatchObject([
        { ...both, kind: "intent", result: "pending", targetId: target.id },
        { ...both, kind: "outcome", result: "success", intentSeq: entries[0]?.seq },
      ]);
      if (calls.length > 0) expect(calls.map(({ requestId }) => requestId)).toContain(entries[1]?.oktaRequestId);
      if (outcome.kind === "done" && outcome.created) expect(entries[1]?.targetId).toBe(outcome.created.id);
      const secret = outcome.kind === "done" && outcome.secret ? [outcome.secret.value] : [];
      const kept = JSON.stringify(entries, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
      for (const value of [...secretsIn(input), ...secret, stage.apiToken]) expect(kept).not.toContain(value);

      // What this input asks for is so by now: where that is not legal a second time, nothing is sent.
      const now = await eligibilityOf(operation, parsed);
      if (now?.eligible) continue;
      await stage.asked();
      const again = await asked({ id: `${who.id} again` }, input, justification);
      expect(again.kind).toBe(now === null ? "failed" : now.already ? "already" : "refused");
      expect(await changesAsked()).toEqual([]);
    }
  });

  test.each(ROLES.filter((role) => !mayPerform(role, operation)))(
    "is denied to the role %s, which is recorded, and never reaches Okta",
    async (role) => {
      const outcome = await run(role, id, { userId: "00u1", groupId: "00g1", factorId: "f1" });
      expect(outcome).toMatchObject(REFUSED);
      expect(await stage.asked()).toEqual([]);
      const last = await stage.database.auditEntry.findFirst({ orderBy: { seq: "desc" } });
      expect(last).toMatchObject({ kind: "denial", result: "denied", action: id, actorRole: role });
    },
  );
});

test("auditors may change nothing", () => {
  expect(ALL_OPERATIONS.filter((operation) => mayPerform("auditor", operation))).toEqual([]);
});

test("the intent is committed before the first byte goes to Okta", async () => {
  const user = stage.somebody("ACTIVE");
  await stage.fault({ kind: "latency", method: "POST", milliseconds: 800, times: 1 });
  const outcome = run("admin", "user.suspend", { userId: user.id });
  let entries = await entriesOn(user.id);
  while (entries.length === 0) entries = await entriesOn(user.id);
  expect(stage.sandbox.org.users.get(user.id)?.status).toBe("ACTIVE");
  expect(entries.map(({ kind }) => kind)).toEqual(["intent"]);
  await outcome;
});

describe("protected people", () => {
  test.each([
    ["helpdesk", "refused"],
    ["admin", "approval"],
  ] as const)("%s cannot touch an administrator alone; the denial names why", async (role, kind) => {
    const outcome = await run(role, "user.suspend", { userId: stage.administrator().id });
    expect(outcome).toMatchObject({ kind, problem: { title: expect.stringMatching(/Protected: .*admin role/) } });
    expect(await changesAsked()).toEqual([]);
  });

  test("an admin can with a second person's agreement, once, and to exactly that", async () => {
    const { id: userId } = stage.administrator();
    const request = { operation: "user.clearSessions", input: { userId }, justification } as const;
    const approvalId = await stage.agreed(stage.actor("admin"), request);
    const other = { ...request, input: { userId, oauthTokens: true }, approvalId };
    expect(await perform(stage.context("admin"), other)).toMatchObject({ kind: "approval" });
    const stranger = { ...request, approvalId };
    expect(await perform(stage.context("admin", { id: "00uother" }), stranger)).toMatchObject({ kind: "approval" });
    expect(await perform(stage.context("admin"), { ...request, approvalId })).toMatchObject({ kind: "done" });
    expect(await perform(stage.context("admin"), { ...request, approvalId })).toMatchObject({ kind: "approval" });
    expect(await changesAsked()).toHaveLength(1);
    const entries = await entriesOn(userId);
    expect(
      entries.find(({ kind, action }) => kind === "intent" && action === "user.clearSessions")?.detail,
    ).toMatchObject({
      approval: { id: approvalId, by: "second@example.com" },
    });
  });

  test("a role held through a group protects as well", async () => {
    const { org } = stage.sandbox;
    const member = org.roles
      .values()
      .filter(({ assignmentType }) => assignmentType === "GROUP")
      .flatMap(({ assigneeId }) => org.membersOfGroup.of(assigneeId).all())
      .find((id) => org.users.get(id)?.status === "ACTIVE" && org.rolesOfAssignee.of(id).size === 0);
    expect(member).toBeDefined();
    const outcome = await run("helpdesk", "user.suspend", { userId: member });
    expect(outcome).toMatchObject({ kind: "refused", problem: { title: expect.stringContaining("through “") } });
  });

  test("if the look-up fails, the answer is no", async () => {
    const user = stage.somebody("ACTIVE");
    await stage.fault({ kind: "5xx-json", path: "/api/v1/users/*/roles" });
    const outcome = await run("helpdesk", "user.suspend", { userId: user.id });
    expect(outcome).toMatchObject({
      kind: "failed",
      problem: { meaning: expect.stringContaining("nothing was changed") },
    });
    expect(await changesAsked()).toEqual([]);
  });

  test("helpdesk cannot put anyone into a group that gives rights", async () => {
    const owners = stage.sandbox.org.groups.values().find(({ profile }) => profile.name === "Gatehouse Owners");
    const outcome = await run("helpdesk", "group.addMember", {
      userId: stage.somebody("ACTIVE").id,
      groupId: owners?.id,
    });
    expect(outcome).toMatchObject({
      kind: "refused",
      problem: { title: expect.stringContaining("gives access to this console") },
    });
    expect(await changesAsked()).toEqual([]);
  });

  test("nobody suspends the owner of the token this console lives on", async () => {
    const owner = stage.sandbox.org.users.values().find(({ profile }) => profile.login.startsWith("svc-gatehouse"));
    const outcome = await run("owner", "user.suspend", { userId: owner?.id });
    expect(outcome).toMatchObject({ kind: "refused", problem: { title: expect.stringContaining("API token") } });
  });

  test("a service app has no owner to look up, or to spare", async () => {
    const user = stage.somebody("ACTIVE");
    const context = stage.context("owner");
    const consoleOkta = { ...context.consoleOkta, identity: { kind: "service-app", clientId: "0oa1" } as const };
    const request = {
      operation: "user.suspend",
      input: { userId: user.id },
      justification: { reason: "INC-1" },
    } as const;
    expect(await perform({ ...context, consoleOkta }, request)).toMatchObject({ kind: "done" });
    expect((await stage.asked()).filter(({ path }) => path.includes("/users/me"))).toEqual([]);
  });
});

describe("what is asked first", () => {
  test("a state it is not legal in is refused with the reason, and not sent", async () => {
    const user = stage.somebody("SUSPENDED");
    expect(await run("admin", "user.unlock", { userId: user.id })).toMatchObject({ kind: "refused" });
    expect(await run("admin", "user.suspend", { userId: user.id })).toMatchObject({ kind: "already" });
    expect(await changesAsked()).toEqual([]);
  });

  test("a reason and how the caller was verified, where they are asked for", async () => {
    const request = { operation: "user.resetPassword", input: { userId: stage.somebody("ACTIVE").id } } as const;
    for (const missing of [
      {},
      { reason: "INC-1" },
      { callerCheck: "callback" } as const,
      { reason: "   ", callerCheck: "callback" } as const,
    ]) {
      expect(await perform(stage.context("helpdesk"), { ...request, justification: missing })).toMatchObject({
        kind: "refused",
      });
    }
    expect(await stage.asked()).toEqual([]);
  });

  test("a fresh sign-in before something destructive", async () => {
    const user = stage.somebody("ACTIVE");
    const stale = { authenticatedAt: new Date(Date.now() - 6 * 60_000) };
    expect(await run("admin", "user.deactivate", { userId: user.id }, stale)).toMatchObject({ kind: "step-up" });
    expect(await changesAsked()).toEqual([]);
    expect(await run("admin", "user.deactivate", { userId: user.id })).toMatchObject({ kind: "done" });
  });

  test("consent before someone is put on a rule's exclusion list", async () => {
    const { userId, groupId } = memberByRule();
    const refused = await run("owner", "group.removeMember", { userId, groupId });
    expect(refused).toMatchObject({ kind: "refused", problem: { title: expect.stringContaining("exclusion list") } });
    expect(await changesAsked()).toEqual([]);
    expect(await run("owner", "group.removeMember", { userId, groupId, acceptExclusion: true })).toMatchObject({
      kind: "done",
    });
  });

  test("a second person for password and factors of one account within a day", async () => {
    const { org } = stage.sandbox;
    const factor = org.factors
      .values()
      .find(({ factorType, userId }) => factorType === "email" && isPlainAndActive(userId));
    const userId = factor?.userId ?? "";
    const agent = { id: "00uagent1" };
    expect(await run("owner", "user.resetPassword", { userId }, agent)).toMatchObject({ kind: "done" });
    const input = { userId, factorId: factor?.id };
    expect(await run("owner", "factor.unenroll", input, agent)).toMatchObject({
      kind: "approval",
      problem: { title: expect.stringContaining("second person") },
    });
    expect(await run("owner", "factor.unenroll", input, { id: "00uagent2" })).toMatchObject({ kind: "done" });
  });
});

describe("what goes wrong on the way", () => {
  test("an answer that is lost is recorded as unknown, and the call is not repeated", async () => {
    const user = stage.somebody("ACTIVE");
    await stage.fault({ kind: "lost-response", method: "POST", times: 1 });
    expect(await run("admin", "user.resetPassword", { userId: user.id })).toMatchObject({ kind: "unknown" });
    expect(await changesAsked()).toHaveLength(1);
    expect((await entriesOn(user.id)).map(({ kind, result }) => [kind, result])).toEqual([
      ["intent", "pending"],
      ["outcome", "unknown"],
    ]);
  });

  test("Okta's refusal is recorded with its code, and told with its causes", async () => {
    const user = stage.somebody("ACTIVE");
    await stage.fault({ kind: "5xx-json", method: "POST", status: 503, times: 1 });
    expect(await run("admin", "user.suspend", { userId: user.id })).toMatchObject({
      kind: "unknown",
      problem: { code: expect.stringMatching(/^E0/) },
    });
  });

  test("a link that opens an account is handed over once and written down nowhere", async () => {
    const user = stage.somebody("ACTIVE");
    const outcome = await run("admin", "user.resetPassword", { userId: user.id, sendEmail: false });
    if (outcome.kind !== "done" || !outcome.secret) throw new Error("There was no link.");
    const everything = JSON.stringify(await stage.database.auditEntry.findMany(), (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(everything).not.toContain(outcome.secret.value);
    expect(everything).not.toContain(stage.apiToken);
  });
});

describe("with a trail that cannot be written", () => {
  test("1,000 attempts, no call reaches Okta", async () => {
    const user = stage.somebody("ACTIVE");
    await stage.database.$executeRawUnsafe(
      "CREATE FUNCTION refuse_writes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$",
    );
    await stage.database.$executeRawUnsafe(
      "CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_writes()",
    );
    // The last write that went through is believed for a second; after that every attempt meets the truth.
    await expect
      .poll(async () => (await run("admin", "user.suspend", { userId: user.id })).kind, {
        interval: 300,
        timeout: 50_000,
      })
      .toBe("failed");
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await stage.asked();
    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, () => run("admin", "user.suspend", { userId: user.id })),
    );
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["failed"]));
    expect(await stage.asked()).toEqual([]);
    expect(stage.sandbox.org.users.get(user.id)?.status).toBe("ACTIVE");
    await stage.database.$executeRawUnsafe("DROP TRIGGER disk_full ON audit_head");
  });
});
