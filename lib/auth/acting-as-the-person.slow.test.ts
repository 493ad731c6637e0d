import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { commandJob } from "#lib/bulk/control.ts";
import { submitJob } from "#lib/bulk/submit.ts";
import { work } from "#lib/bulk/work.ts";
import { createTestDatabase } from "#lib/db/testing.ts";
import { signInClient } from "#lib/okta/credentials/sign-in-client.ts";
import { createPeople } from "#lib/okta/people.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import { oktaOf, performContext, runtime } from "#lib/runtime.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { createGrants } from "#lib/secrets/grants.ts";
import { createSeal } from "#lib/secrets/seal.ts";
import { serveSignIn, type SignInServer } from "#lib/testing/sign-in-server.ts";
import { signInThrough } from "#lib/testing/sign-in-through.ts";
import type { User } from "#sandbox/model.ts";
import { startSandbox, type Sandbox } from "#sandbox/start.ts";
import { authOptions } from "./options.ts";
import { endSession } from "./session.ts";

const CLIENT = { clientId: "console", clientSecret: "the client's secret" };
const KEY = randomBytes(32);
const STALE = "an-access-token-whose-time-is-up";

let sandbox: Sandbox;
let server: SignInServer;
let close: () => Promise<void>;
const said: string[] = [];

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => said.push(String(chunk)) > 0);
  server = await serveSignIn(() => authOptions());
  const redirectUris = [`${server.url}/api/auth/callback/okta`];
  const quick = { rateLimitPerMinute: 0, searchLagMs: 0 };
  sandbox = await startSandbox({ apiToken: "a-token", port: 0, people: 120, redirectUris, ...quick, ...CLIENT });
  const database = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    OKTA_ORG_URL: sandbox.url,
    OKTA_API_TOKEN: "a-token",
    OKTA_CLIENT_ID: CLIENT.clientId,
    OKTA_CLIENT_SECRET: CLIENT.clientSecret,
    OKTA_ACT_AS: "person",
    GATEHOUSE_SANDBOX: "1",
    GATEHOUSE_URL: server.url,
    GATEHOUSE_SECRET: "s".repeat(32),
    GATEHOUSE_ENCRYPTION_KEYS: KEY.toString("base64"),
    NEXTAUTH_URL: server.url,
  });
  close = async () => {
    await server.close();
    await runtime().database.$disconnect();
    await database.close();
    await sandbox.close();
  };
});
afterAll(() => close());

async function giveRole(userId: string, type: string): Promise<void> {
  const path = `/api/v1/users/${userId}/roles`;
  await runtime().consoleOkta.request({ method: "POST", path, body: { type } });
}

/** Signs the console's admin in, and says whose session it is. */
async function signIn(): Promise<{ sessionId: string; actor: PersonActor }> {
  await signInThrough(server.url, { orgUrl: sandbox.url, role: "admin" });
  const session = await runtime().database.consoleSession.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const { id: sessionId, userId: id, login, name, authenticatedAt } = session;
  return { sessionId, actor: { kind: "person", id, login, name, role: "admin", sessionId, authenticatedAt } };
}

const grantRows = () => runtime().database.sessionGrant.findMany();
const me = (userId: string) => oktaOf(userId).request({ method: "GET", path: "/api/v1/users/me" });
const suspend = (actor: PersonActor, userId: string) =>
  perform(performContext(actor), { operation: "user.suspend", input: { userId }, justification: { reason: "INC-1" } });
/** Someone who holds no admin role, themselves or by a group: those are changed only with a second person. */
function anybody(status: User["status"]): User {
  const { users, groupsOfMember, rolesOfAssignee } = sandbox.org;
  return users
    .values()
    .find(
      ({ id, status: current, provider }) =>
        current === status &&
        provider.type === "OKTA" &&
        [id, ...groupsOfMember.of(id).all()].every((assignee) => rolesOfAssignee.of(assignee).size === 0),
    ) as User;
}

async function tokensOf(sessionId: string) {
  const row = await runtime().database.sessionGrant.findUniqueOrThrow({ where: { sessionId } });
  const text = await createSeal([KEY]).open(row.sealed, `Okta grant of session ${sessionId}`);
  return JSON.parse(text) as { accessToken: string; refreshToken: string; usableUntil: number };
}

const ownClient = () => ({ ...CLIENT, orgUrl: sandbox.url });

/** What is kept is now a token that the org does not take, as when its time is up there. */
async function age(sessionId: string): Promise<void> {
  const stale = JSON.stringify({ ...(await tokensOf(sessionId)), accessToken: STALE });
  const sealed = await createSeal([KEY]).seal(stale, `Okta grant of session ${sessionId}`);
  await runtime().database.sessionGrant.update({ where: { sessionId }, data: { sealed } });
}

describe("someone who has signed in", () => {
  test("acts by their own rights at Okta, and in their own name", async () => {
    const { actor } = await signIn();
    expect((await me(actor.id)).body).toMatchObject({ id: actor.id });
    const target = anybody("ACTIVE");
    // In Okta they are no admin, whatever this console would let them do.
    expect(await suspend(actor, target.id)).toMatchObject({ kind: "failed", problem: { code: "E0000006" } });
    await giveRole(actor.id, "ORG_ADMIN");
    expect(await suspend(actor, target.id)).toMatchObject({ kind: "done" });
    const { log } = sandbox.org;
    const event = Array.from({ length: log.length }, (_, index) => log.at(index)).findLast(
      (each) => each?.eventType === "user.lifecycle.suspend",
    );
    expect(event?.actor).toMatchObject({ id: actor.id, alternateId: actor.login });
  });

  test("keeps going when the access token is no longer taken: it is renewed, and the change sent once more", async () => {
    const { actor, sessionId } = await signIn();
    await age(sessionId);
    const okta = createPeople({ ...ownClient(), grants: createGrants(runtime().database, createSeal([KEY])) }).of(
      actor.id,
    );
    const path = `/api/v1/users/${anybody("ACTIVE").id}/lifecycle/suspend`;
    expect((await okta.request({ method: "POST", path })).status).toBe(200);
    expect((await tokensOf(sessionId)).accessToken).not.toBe(STALE);
  });

  test("has their tokens renewed once, however many processes want that", async () => {
    const { actor, sessionId } = await signIn();
    const { accessToken: refused } = await tokensOf(sessionId);
    const { database } = runtime();
    let refreshed = 0;
    const refresh = async () => {
      refreshed += 1;
      return { accessToken: "new", refreshToken: "new too", usableUntil: Date.now() + 60_000 };
    };
    const processes = Array.from({ length: 8 }, () => createGrants(database, createSeal([KEY])));
    const got = await Promise.all(processes.map((grants) => grants.current(actor.id, { refused, refresh })));
    expect(refreshed).toBe(1);
    expect(new Set(got.map((tokens) => tokens?.accessToken))).toEqual(new Set(["new"]));
  });

  test("who signs out has no tokens left, here or at Okta, and nothing is done in their name", async () => {
    const { actor, sessionId } = await signIn();
    const { refreshToken } = await tokensOf(sessionId);
    for (const { id } of await runtime().database.consoleSession.findMany()) await endSession(id);
    expect(await grantRows()).toEqual([]);
    expect(await signInClient(ownClient()).refresh(refreshToken)).toBeNull();
    await expect(me(actor.id)).rejects.toMatchObject({ kind: "unauthorized", ambiguous: false });
    const outcome = await suspend(actor, anybody("ACTIVE").id);
    expect(outcome).toMatchObject({ kind: "failed", problem: { remedy: expect.stringContaining("in again") } });
  });

  test("whose tokens cannot be read any more has to sign in again, and the log says why", async () => {
    const { sessionId, actor } = await signIn();
    const grants = createGrants(runtime().database, createSeal([randomBytes(32)]));
    expect(await grants.current(actor.id, { refused: null, refresh: async () => null })).toBeNull();
    expect(said.join("")).toMatch(new RegExp(`cannot be read.+${sessionId}.+GATEHOUSE_ENCRYPTION_KEYS`));
    await endSession(sessionId);
  });
});

test("a job waits while its planner is signed out, fails nobody, and continues after they sign in", async () => {
  const { actor } = await signIn();
  const { database, trail } = runtime();
  const targets = [...sandbox.org.users.values()]
    .filter(({ status, provider, id }) => status === "ACTIVE" && provider.type === "OKTA" && id !== actor.id)
    .filter(({ id }) => sandbox.org.rolesOfAssignee.of(id).size === 0 && sandbox.org.groupsOfMember.of(id).size > 0)
    .slice(-5)
    .map(({ id }) => id);
  const stop = new AbortController();
  const own = { clients: [], roleGroups: [], ownerGroup: "Gatehouse Owners" };
  const rules = { protectedNames: { membership: [], members: [] }, own, approvalAbove: 100 };
  const roleOf = async () => "admin" as const;
  const working = work({ ...runtime(), ...rules, oktaOf, roleOf, workerId: "w1", signal: stop.signal });
  const request = { task: "user.suspend", input: {}, reason: "INC-9", source: "test" } as const;
  const id = await submitJob(database, trail, actor, {
    ...request,
    submissionKey: randomUUID(),
    targets: { kind: "list", given: targets },
  });
  const job = () => database.bulkJob.findUniqueOrThrow({ where: { id } });
  const until = (status: string) => expect.poll(async () => (await job()).status, { timeout: 50_000 }).toBe(status);
  await until("PLANNED");
  for (const row of await grantRows()) await endSession(row.sessionId);
  await commandJob(database, trail, actor, id, "start");
  await until("PAUSED");
  expect((await job()).note).toContain("no longer accepts this sign-in");
  expect(await database.bulkItem.count({ where: { jobId: id, state: "PENDING" } })).toBe(targets.length);
  await signIn();
  await commandJob(database, trail, actor, id, "resume");
  await until("DONE");
  expect(targets.map((each) => sandbox.org.users.get(each)?.status)).toEqual(targets.map(() => "SUSPENDED"));
  stop.abort();
  await working;
});

test("no token is in the database's text, in the trail, or in what was logged", async () => {
  const { sessionId } = await signIn();
  const { accessToken, refreshToken } = await tokensOf(sessionId);
  const { database } = runtime();
  const everything = JSON.stringify(
    await Promise.all([
      database.sessionGrant.findMany(),
      database.consoleSession.findMany(),
      database.auditEntry.findMany(),
    ]),
    (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
  for (const secret of [accessToken, refreshToken, KEY.toString("base64"), KEY.toString("base64url")]) {
    expect(everything + said.join("")).not.toContain(secret);
  }
});
