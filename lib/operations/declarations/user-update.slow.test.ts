import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Okta } from "#lib/okta/port.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { perform } from "../perform/perform.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ people: 60 });
});
afterEach(() => stage.clearFaults());
afterAll(() => stage.close());

const justification = { reason: "INC-1", callerCheck: "callback" } as const;
const run = (operation: OperationId, input: object, okta?: Okta) =>
  perform({ ...stage.context("owner"), ...(okta && { okta }) }, { operation, input, justification });
const profileOf = (userId: string) => stage.sandbox.org.users.get(userId)?.profile;

test("what was filled in from an older version changes nothing, and says why", async () => {
  const { id: userId } = stage.somebody("ACTIVE");
  const { okta } = stage.context("owner");
  const { etag } = await getUserVersion(okta, { userId });
  await run("user.update", { userId, profile: { title: "First" } });
  const late = await run("user.update", { userId, profile: { title: "Second" }, version: etag });
  expect(late).toMatchObject({ kind: "refused", problem: { title: expect.stringContaining("someone else") } });
  expect(profileOf(userId)?.["title"]).toBe("First");
});

test("a change in the moment between reading and writing is not overwritten", async () => {
  const { id: userId } = stage.somebody("ACTIVE");
  const { okta } = stage.context("owner");
  const slow: Okta = {
    ...okta,
    async request(request) {
      if (request.method === "POST")
        await okta.request({ ...request, headers: {}, body: { profile: { title: "Theirs" } } });
      return await okta.request(request);
    },
  };
  const outcome = await run("user.update", { userId, profile: { title: "Ours" } }, slow);
  expect(outcome).toMatchObject({ kind: "failed", problem: { code: "E0000231" } });
  expect(profileOf(userId)?.["title"]).toBe("Theirs");
});

test("another user type takes every attribute along", async () => {
  const { org } = stage.sandbox;
  const type = [...org.userTypes.values()].find((each) => !each.default);
  const { id: userId } = stage.somebody("ACTIVE");
  const user = org.users.get(userId);
  const known = new Set(["login", "email", "firstName", "lastName", "title", "department", "city"]);
  // The other type has but few of the org's own attributes; those it lacks are given up on purpose.
  const profile = Object.fromEntries(
    Object.keys(user?.profile ?? {})
      .filter((name) => !known.has(name))
      .map((name) => [name, null]),
  );
  const outcome = await run("user.update", { userId, typeId: type?.id, profile: { ...profile, title: "Retyped" } });
  expect(outcome).toMatchObject({ kind: "done" });
  expect(org.users.get(userId)?.typeId).toBe(type?.id);
  expect(profileOf(userId)).toMatchObject({
    login: user?.profile.login,
    department: user?.profile["department"],
    title: "Retyped",
  });
});

test("when only the first of two calls was made, it says so and counts as unknown", async () => {
  const { id: userId } = stage.somebody("ACTIVE");
  await stage.fault({ kind: "5xx-json", method: "DELETE", path: "/api/v1/users/*/sessions", status: 503 });
  const input = { userId, password: { value: "Another-Horse-8" }, revokeSessions: true };
  expect(await run("user.setPassword", input)).toMatchObject({
    kind: "unknown",
    problem: { meaning: "Only part of it is done. The password is set." },
  });
  expect(stage.sandbox.org.users.get(userId)?.secret.password).toBe("Another-Horse-8");
});

test("a deactivation that is not waited for is under way", async () => {
  const { id: userId } = stage.somebody("ACTIVE");
  expect(await run("user.deactivate", { userId, async: true })).toMatchObject({ kind: "done" });
  expect(stage.sandbox.org.users.get(userId)).toMatchObject({ transitioningToStatus: "DEPROVISIONED" });
});
