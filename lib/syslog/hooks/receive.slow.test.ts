import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import type { Okta } from "#lib/okta/port.ts";
import { activateEventHook, createEventHook, verifyEventHook } from "#lib/services/event-hooks/write.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { pollOnce } from "../archive/poll.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { answerChallenge, receive } from "./receive.ts";
import { createRefusals, refusedDeliveries, type Refusals } from "./refusals.ts";
import { HOOK_HEADER } from "./secret.ts";

const SECRET = "canary-hook-secret";
const URL_HERE = "http://gatehouse.example/api/hooks/okta";

let stage: Stage;
let okta: Okta;
let inbox: Inbox;
let refusals: Refusals;
let server: Server;
const statuses: number[] = [];

beforeAll(async () => {
  stage = await setStage({ people: 120 });
  okta = createOktaClient({ orgUrl: stage.sandbox.url, credential: apiToken(stage.apiToken) });
  inbox = createInbox(stage.database);
  refusals = createRefusals(stage.database);
  server = createServer(async (request, reply) => {
    const init = { method: request.method ?? "GET", headers: request.headers as Record<string, string> };
    const answer =
      request.method === "GET"
        ? answerChallenge(new Request(URL_HERE, init))
        : await receive(new Request(URL_HERE, { ...init, body: new Uint8Array(await buffer(request)) }), {
            inbox,
            refusals,
            secret: SECRET,
          });
    statuses.push(answer.status);
    reply.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  server.close();
  await stage.close();
});

function deliver(body: string, secret = SECRET): Promise<Response> {
  const headers = { [HOOK_HEADER]: secret, "content-type": "application/json" };
  return receive(new Request(URL_HERE, { method: "POST", headers, body }), { inbox, refusals, secret: SECRET });
}

const eventOf = (uuid: string) => ({ uuid, published: new Date().toISOString(), eventType: "user.session.start" });
const delivery = (...uuids: string[]) => JSON.stringify({ data: { events: uuids.map(eventOf) } });
const stored = (uuid: string) => stage.database.logEntry.count({ where: { uuid } });

test("a challenge comes back as it was sent, and anything else is told what this address is for", async () => {
  const ask = (headers: Record<string, string>) => answerChallenge(new Request(URL_HERE, { headers }));
  const answer = ask({ "x-okta-verification-challenge": "abc_DEF-1" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ verification: "abc_DEF-1" });
  expect(ask({}).status).toBe(400);
  expect(ask({ "x-okta-verification-challenge": "<script>" }).status).toBe(400);
});

test.each([
  ["no secret", delivery("no"), "", 401],
  ["a wrong secret", delivery("no"), `${SECRET}x`, 401],
  ["no JSON", "{", SECRET, 400],
  ["no delivery", JSON.stringify({ events: [eventOf("no")] }), SECRET, 400],
  [
    "an event without a time",
    JSON.stringify({ data: { events: [{ ...eventOf("no"), published: "?" }] } }),
    SECRET,
    400,
  ],
  ["a body without end", JSON.stringify({ data: { events: [], filler: "x".repeat(2_100_000) } }), SECRET, 413],
])("%s is refused and stores nothing", async (_, body, secret, status) => {
  const answer = await deliver(body, secret);
  expect(answer.status).toBe(status);
  expect(Object.keys((await answer.json()) as object)).toContain("remedy");
  expect(await stored("no")).toBe(0);
});

test("what was refused is counted by reason, over all processes, and for so many days", async () => {
  const counts = async () =>
    Object.fromEntries((await refusedDeliveries(stage.database, 7)).map(({ why, count }) => [why, count]));
  await expect.poll(counts, { timeout: 50_000 }).toEqual({ secret: 2, form: 3, size: 1 });
  const another = createRefusals(stage.database);
  await Promise.all([another.note("secret"), another.note("secret"), another.note("size")]);
  expect(await counts()).toEqual({ secret: 4, form: 3, size: 2 });
  await stage.database.$executeRaw`UPDATE hook_refusal SET day = day - 7 WHERE why = 'form'`;
  expect(await counts()).toEqual({ secret: 4, size: 2 });
});

test("the same delivery many times at once, in one body and in several: each event is stored once", async () => {
  const bodies = Array.from({ length: 60 }, (_, index) => delivery(`u${index % 20}`, `u${(index + 1) % 20}`));
  const answers = await Promise.all(bodies.map((body) => deliver(body)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await stage.database.logEntry.count({ where: { uuid: { startsWith: "u" }, source: "hook" } })).toBe(20);
});

test("while nothing can be stored Okta is asked to send again", async () => {
  const broken = createInbox({ $executeRaw: () => Promise.reject(new Error("disk full")) } as never);
  const headers = { [HOOK_HEADER]: SECRET };
  const request = new Request(URL_HERE, { method: "POST", headers, body: delivery("later") });
  expect((await receive(request, { inbox: broken, refusals, secret: SECRET })).status).toBe(503);
});

test("Okta's own deliveries, doubled, out of order and some lost: what is missing comes from the log", async () => {
  const { hook } = await createEventHook(okta, {
    name: "Gatehouse",
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    eventTypes: ["user.lifecycle.suspend"],
    secret: { header: HOOK_HEADER, value: SECRET },
  });
  await verifyEventHook(okta, { hookId: hook.id });
  await activateEventHook(okta, { hookId: hook.id });
  await fetch(`${stage.sandbox.url}/_sandbox/deliveries`, {
    method: "PUT",
    headers: { authorization: `SSWS ${stage.apiToken}`, "content-type": "application/json" },
    body: JSON.stringify({ duplicates: 0.5, reorderWithinMs: 200, lost: 0.3, batch: 2 }),
  });
  statuses.length = 0;
  const people = Array.from({ length: 30 }, () => stage.somebody("ACTIVE").id);
  for (const id of people) await okta.request({ method: "POST", path: `/api/v1/users/${id}/lifecycle/suspend` });
  const suspended = { eventType: "user.lifecycle.suspend", targetKeys: { hasSome: people } };
  const delivered = () => stage.database.logEntry.count({ where: { ...suspended, source: "hook" } });
  await expect.poll(delivered, { timeout: 50_000 }).toBeGreaterThan(5);
  while (await pollOnce(okta, stage.database));
  expect(await stage.database.logEntry.count({ where: { ...suspended, source: "log" } })).toBe(people.length);
  expect(statuses.every((status) => status === 200)).toBe(true);
});
