import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { perform } from "../perform/perform.ts";

let stage: Stage;
beforeAll(async () => void (stage = await setStage({ people: 300 })));
afterAll(() => stage.close());

type Sent = { method: string; path: string; payload?: unknown };

async function send(sent: Sent) {
  return await perform(stage.context("owner"), {
    operation: "raw.request",
    input: sent,
    justification: { reason: "INC-4" },
  });
}

const changing = async () => (await stage.asked()).filter(({ method }) => method !== "GET");

describe("a raw request must pass the checks of the operation that makes the same call", () => {
  const gone = () => stage.somebody("DEPROVISIONED");
  const group = () => stage.sandbox.org.groups.values().find(({ type }) => type === "OKTA_GROUP")!;
  const owners = () => stage.sandbox.org.groups.values().find(({ profile }) => profile.name === "Gatehouse Owners")!;

  test.each<[string, () => Sent, string]>([
    ["a deletion", () => ({ method: "DELETE", path: `/api/v1/users/${gone().id}` }), "another admin must approve"],
    ["by login", () => ({ method: "DELETE", path: `/api/v1/users/${gone().profile.login}` }), "another admin"],
    ["with an empty end", () => ({ method: "DELETE", path: `/api/v1/groups/${group().id}/` }), "another admin"],
    [
      "with a parameter of the path",
      () => ({ method: "DELETE", path: `/api/v1/groups;x=1/${group().id}` }),
      "another admin",
    ],
    ["in escapes", () => ({ method: "DELETE", path: `/api/v1/%67roups/${group().id}` }), "another admin"],
    ["in capitals", () => ({ method: "DELETE", path: `/api/v1/Groups/${group().id}` }), "another admin"],
    [
      "the factors of someone protected",
      () => ({ method: "POST", path: `/api/v1/users/${stage.administrator().id}/lifecycle/reset_factors` }),
      "Protected",
    ],
    [
      "a group that gives a role here, renamed",
      () => ({
        method: "PUT",
        path: `/api/v1/groups/${owners().id}`,
        payload: { kind: "json", value: { profile: { name: "Others" } } },
      }),
      "gives people their role in this console",
    ],
  ])("%s", async (_, sent, why) => {
    const request = sent();
    await stage.asked();
    const outcome = await send(request);
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(outcome)).toContain(why);
    expect(await changing()).toEqual([]);
    const denial = await stage.database.auditEntry.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(denial).toMatchObject({ kind: "denial", action: "raw.request" });
  });
});

test("one that an operation would let pass is sent, as is one that no operation makes", async () => {
  const { id } = stage.somebody("ACTIVE");
  expect(await send({ method: "POST", path: `/api/v1/users/${id}/lifecycle/suspend` })).toMatchObject({ kind: "done" });
  expect(stage.sandbox.org.users.get(id)?.status).toBe("SUSPENDED");
  const zone = { type: "IP", name: "Office", gateways: [{ type: "CIDR", value: "192.0.2.0/24" }] };
  const made = await send({ method: "POST", path: "/api/v1/zones", payload: { kind: "json", value: zone } });
  expect(["done", "failed"]).toContain(made.kind);
  expect((await changing()).map(({ path }) => path)).toContain("/api/v1/zones");
});

test("what is not there, and escapes that are none, are answered by Okta", async () => {
  expect(await send({ method: "DELETE", path: "/api/v1/users/nobody-of-that-name/sessions" })).toMatchObject({
    kind: "failed",
  });
  expect(await send({ method: "DELETE", path: "/api/v1/users/%zz/sessions" })).toMatchObject({ kind: "failed" });
});
