import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import type { User } from "#sandbox/model.ts";
import type { Change } from "../declarations/define.ts";
import { perform } from "./perform.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.clearFaults());
afterAll(() => stage.close());

const justification = { reason: "INC-1", callerCheck: "video" } as const;

function attempt(operation: OperationId, input: Record<string, unknown>, approvalId?: string) {
  return perform(stage.context("admin"), { operation, input, justification, ...(approvalId ? { approvalId } : {}) });
}

/** What the trail's last intent says was changed. */
async function recorded(): Promise<Change[]> {
  const { detail } = await stage.database.auditEntry.findFirstOrThrow({
    where: { kind: "intent" },
    orderBy: { seq: "desc" },
  });
  return (detail as { changes: Change[] }).changes;
}

function withApp(): { user: User; label: string; appId: string } {
  const app = stage.sandbox.org.apps.values().find(({ status }) => status === "ACTIVE");
  return { user: stage.somebody("ACTIVE"), label: app?.label ?? "", appId: app?.id ?? "" };
}

test("before someone is deactivated the trail keeps which apps they had, and how", async () => {
  const { user, label, appId } = withApp();
  await attempt("app.assignUser", { userId: user.id, appId, userName: "ann.in.app" });
  expect(await attempt("user.deactivate", { userId: user.id })).toMatchObject({ kind: "done" });
  const changes = await recorded();
  expect(changes[0]).toEqual({ field: "status", from: "ACTIVE", to: "DEPROVISIONED" });
  expect(changes).toContainEqual({ field: "app", from: `${label}, directly, as ann.in.app`, to: null });
});

test("before someone is deleted the trail keeps their attributes and groups", async () => {
  const { id: userId, profile } = stage.somebody("DEPROVISIONED");
  const { org } = stage.sandbox;
  const names = [...org.groupsOfMember.of(userId).all()].map((id) => org.groups.get(id)?.profile.name);
  const request = { operation: "user.delete", input: { userId }, justification } as const;
  const approvalId = await stage.agreed(stage.actor("admin"), request);
  expect(await attempt("user.delete", { userId }, approvalId)).toMatchObject({ kind: "done" });
  const changes = await recorded();
  expect(changes).toContainEqual({ field: "email", from: profile.email, to: null });
  expect(changes).toContainEqual({ field: "lastName", from: profile.lastName, to: null });
  const groups = changes.flatMap(({ field, from }) => (field === "group" ? [from] : []));
  expect(new Set(groups)).toEqual(new Set(["Everyone", ...names]));
  expect(groups).toHaveLength(names.length + 1);
});

test("before factors are removed the trail keeps which they were", async () => {
  const { org } = stage.sandbox;
  const factorsOf = (id: string) => [...org.factors.values()].filter(({ userId }) => userId === id);
  let user = stage.somebody("ACTIVE");
  while (factorsOf(user.id).length === 0) user = stage.somebody("ACTIVE");
  const had = factorsOf(user.id).length;
  expect(await attempt("factor.resetAll", { userId: user.id })).toMatchObject({ kind: "done" });
  expect((await recorded()).filter(({ field }) => field === "factor")).toHaveLength(had);
});

test("what cannot be kept is not destroyed", async () => {
  const { user } = withApp();
  await stage.fault({ kind: "error", errorCode: "E0000009", path: "/api/v1/apps", method: "GET" });
  await stage.asked();
  expect(await attempt("user.deactivate", { userId: user.id })).toMatchObject({ kind: "failed", auditSeq: null });
  expect((await stage.asked()).filter(({ method }) => method !== "GET")).toEqual([]);
  expect(stage.sandbox.org.users.get(user.id)?.status).toBe("ACTIVE");
});
