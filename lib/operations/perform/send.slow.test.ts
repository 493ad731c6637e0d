import { afterAll, beforeAll, expect, test } from "vitest";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import { localGate } from "#lib/okta/local-gate.ts";
import { Semaphore } from "#lib/okta/semaphore.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { perform } from "./perform.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Attempts something while no change gets a place before `open` is called. */
function attempt(operation: OperationId, tell: (seq: number) => void) {
  const semaphore = new Semaphore(1);
  const credential = apiToken(stage.apiToken);
  const okta = createOktaClient({ orgUrl: stage.sandbox.url, credential, gate: localGate({ semaphore }) });
  let waiting: () => void;
  const waits = new Promise<void>((resolve) => (waiting = resolve));
  const userId = stage.somebody("ACTIVE").id;
  const context = {
    ...stage.context("admin"),
    okta: {
      ...okta,
      request(request: Parameters<typeof okta.request>[0]) {
        if (request.method === "GET") return okta.request(request);
        semaphore.resize(0);
        waiting();
        return okta.request(request);
      },
    },
  };
  const outcome = perform(context, {
    operation,
    input: { userId },
    justification: { reason: "INC-1", callerCheck: "video" },
    onIntent: (seq) => Promise.resolve(tell(seq)),
  });
  return { userId, outcome, waits, open: () => semaphore.resize(1) };
}

const changes = async () => (await stage.asked()).filter(({ method }) => method !== "GET");

test("of what must not be sent twice is told only when it goes next", async () => {
  const told: number[] = [];
  const { outcome, waits, open } = attempt("user.expirePasswordWithTemp", (seq) => told.push(seq));
  await waits;
  const intent = await stage.database.auditEntry.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect([intent.kind, told]).toEqual(["intent", []]);
  open();
  expect(await outcome).toMatchObject({ kind: "done", auditSeq: Number(intent.seq) });
  expect(told).toEqual([Number(intent.seq)]);
});

test("of anything else it is told before it waits for its place", async () => {
  const told: number[] = [];
  const { outcome, waits, open } = attempt("user.suspend", (seq) => told.push(seq));
  await waits;
  expect(told).toHaveLength(1);
  open();
  expect(await outcome).toMatchObject({ kind: "done", auditSeq: told[0] });
});

test.each(["user.expirePasswordWithTemp", "user.suspend"] as const)(
  "%s is not sent when that fails, and the trail says so",
  async (operation) => {
    await changes();
    const { userId, outcome, open, waits } = attempt(operation, () => {
      throw new RangeError("no");
    });
    void waits.then(open);
    await expect(outcome).rejects.toThrow(RangeError);
    expect(await changes()).toEqual([]);
    const entries = await stage.database.auditEntry.findMany({ where: { targetId: userId }, orderBy: { seq: "asc" } });
    expect(entries.map(({ kind, result }) => [kind, result])).toEqual([
      ["intent", "pending"],
      ["outcome", "failure"],
    ]);
  },
);
