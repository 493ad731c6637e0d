import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

type Received = { method: string; headers: IncomingHttpHeaders; events: { eventType: string; uuid: string }[] };

const { api, sandbox } = useOrg();
let server: Server;
let uri = "";
let received: Received[] = [];
/** How the endpoint answers the next requests; the last one stays. */
let answers: number[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const { method = "", headers } = request;
    received.push({ method, headers, events: text === "" ? [] : JSON.parse(text).data.events });
    const status = (answers.length > 1 ? answers.shift() : answers[0]) ?? 200;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ verification: headers["x-okta-verification-challenge"] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  uri = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`;
});
afterAll(() => server.close());
afterEach(async () => {
  answers = [];
  await api("PUT", "/_sandbox/deliveries", {});
  for (const { id } of [...sandbox().org.eventHooks.values()]) sandbox().org.eventHooks.delete(id);
});

const input = (items: string[], filter?: object, path = "") => ({
  name: "Test",
  events: { type: "EVENT_TYPE", items, ...(filter && { filter }) },
  channel: {
    type: "HTTP",
    version: "1.0.0",
    config: { uri: uri + path, authScheme: { type: "HEADER", key: "Authorization", value: "s3cret" } },
  },
});

async function verifiedHook(items: string[], filter?: object): Promise<string> {
  const { id } = (await api("POST", "/api/v1/eventHooks", input(items, filter))).body;
  const { body } = await api("POST", `/api/v1/eventHooks/${id}/lifecycle/verify`);
  expect(body.verificationStatus).toBe("VERIFIED");
  received = [];
  return id;
}
const arrived = () => received.flatMap(({ events }) => events);
const until = (count: number) => vi.waitFor(() => expect(arrived().length).toBeGreaterThanOrEqual(count), 4_000);

describe("a hook", () => {
  test("is ACTIVE and UNVERIFIED at first, gets nothing, and never shows its secret", async () => {
    received = [];
    const { body } = await api("POST", "/api/v1/eventHooks", input(["user.lifecycle.create"]));
    expect(body).toMatchObject({ status: "ACTIVE", verificationStatus: "UNVERIFIED" });
    expect(JSON.stringify(body)).not.toContain("s3cret");
    await createPerson(api);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(received).toEqual([]);
  });

  test("is verified by one GET with a challenge, and refused when the answer is another", async () => {
    const { id } = (await api("POST", "/api/v1/eventHooks", input(["user.lifecycle.create"]))).body;
    answers = [500, 403];
    const refused = await api("POST", `/api/v1/eventHooks/${id}/lifecycle/verify`);
    expect(refused).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
    expect(refused.body.errorCauses[0].errorSummary).toContain("answered 403");
    answers = [];
    received = [];
    expect((await api("POST", `/api/v1/eventHooks/${id}/lifecycle/verify`)).body.verificationStatus).toBe("VERIFIED");
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: "GET", headers: { authorization: "s3cret" } });
  });

  test("has to be verified again when its channel is another, and is deleted only while INACTIVE", async () => {
    const id = await verifiedHook(["user.lifecycle.create"]);
    const path = `/api/v1/eventHooks/${id}`;
    const same = await api("PUT", path, { ...input(["user.lifecycle.suspend"]), name: "Renamed" });
    expect(same.body).toMatchObject({ name: "Renamed", verificationStatus: "VERIFIED" });
    const other = await api("PUT", path, input(["user.lifecycle.suspend"], undefined, "/other"));
    expect(other.body.verificationStatus).toBe("UNVERIFIED");
    expect((await api("DELETE", path)).status).toBe(403);
    await api("POST", `${path}/lifecycle/deactivate`);
    expect((await api("DELETE", path)).status).toBe(204);
    expect((await api("GET", path)).status).toBe(404);
  });
});

describe("deliveries", () => {
  test("carry the events of the subscribed types, several in one body, with the secret", async () => {
    await verifiedHook(["user.lifecycle.create", "user.lifecycle.suspend"]);
    const { id } = await createPerson(api);
    await api("POST", `/api/v1/users/${id}/lifecycle/suspend`);
    await api("POST", `/api/v1/users/${id}/lifecycle/unsuspend`);
    await until(2);
    expect(arrived().map(({ eventType }) => eventType)).toEqual(["user.lifecycle.create", "user.lifecycle.suspend"]);
    expect(received[0]?.headers.authorization).toBe("s3cret");
    const logged = (await api("GET", `/api/v1/logs?filter=${encodeURIComponent(`uuid eq "${arrived()[0]?.uuid}"`)}`))
      .body;
    expect(logged).toEqual([arrived()[0]]);
  });

  test("pass a filter", async () => {
    const expression = "event.target.?[type eq 'User' && alternateId eq 'wanted@example.com'].size()>0";
    const filter = { eventFilterMap: [{ event: "user.lifecycle.create", condition: { expression } }] };
    await verifiedHook(["user.lifecycle.create"], filter);
    await createPerson(api);
    const profile = { login: "wanted@example.com", email: "wanted@example.com", firstName: "W", lastName: "W" };
    await api("POST", "/api/v1/users?activate=false", { profile });
    await until(1);
    expect(arrived()).toHaveLength(1);
    const bad = { eventFilterMap: [{ event: "user.lifecycle.create", condition: { expression: "event.((" } }] };
    expect((await api("POST", "/api/v1/eventHooks", input(["user.lifecycle.create"], bad))).status).toBe(400);
  });

  test("are tried once more after an error, and then given up with an event of their own", async () => {
    await verifiedHook(["user.lifecycle.create"]);
    answers = [503, 200];
    await createPerson(api);
    await until(2);
    expect(received).toHaveLength(2);
    received = [];
    answers = [503];
    await createPerson(api);
    await vi.waitFor(async () => {
      const [event] = (await api("GET", "/api/v1/logs?sortOrder=DESCENDING&limit=1")).body;
      expect(event).toMatchObject({ eventType: "event_hook.delivery", outcome: { result: "FAILURE" } });
    }, 4_000);
    expect(received).toHaveLength(2);
  });

  test("come twice and out of order on demand", async () => {
    await verifiedHook(["user.lifecycle.create"]);
    await api("PUT", "/_sandbox/deliveries", { duplicates: 1, reorderWithinMs: 300, batch: 1 });
    for (let number = 0; number < 12; number += 1) await createPerson(api);
    await until(24);
    const order = arrived().map(({ uuid }) => uuid);
    expect(new Set(order).size).toBe(12);
    const logged = (await api("GET", "/api/v1/logs?sortOrder=DESCENDING&limit=60")).body as { uuid: string }[];
    const written = logged
      .map(({ uuid }) => uuid)
      .filter((uuid) => order.includes(uuid))
      .reverse();
    expect([...new Set(order)]).not.toEqual(written);
    expect((await api("PUT", "/_sandbox/deliveries", { duplicates: 2 })).status).toBe(400);
  });
});
