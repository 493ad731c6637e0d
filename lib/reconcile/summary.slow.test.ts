import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "#lib/operations/perform/perform.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";
import { ARCHIVE, pollOnce } from "#lib/syslog/archive/poll.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { reconcile } from "./reconcile.ts";
import { dailySummary } from "./summary.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ people: 50 });
});
afterAll(() => stage.close());

const suspend = async (userId: string) =>
  await perform(stage.context("owner"), {
    operation: "user.suspend",
    input: { userId },
    justification: { reason: "INC-1" },
  });

test("days are summed up, and their sums recorded once they are over, though nothing ran for two days", async () => {
  const { okta, trail } = stage.context("owner");
  await suspend(stage.somebody("ACTIVE").id);
  await suspend(stage.somebody("ACTIVE").id);
  await stage.fault({ kind: "reset", method: "POST", times: 1 });
  await suspend(stage.somebody("ACTIVE").id);
  const past = await fetch(`${stage.sandbox.url}/api/v1/users/${stage.somebody("ACTIVE").id}/lifecycle/suspend`, {
    method: "POST",
    headers: { authorization: `SSWS ${stage.apiToken}` },
  });
  expect(past.status).toBe(200);
  while (await pollOnce(okta, stage.database));

  const later = new Date(Date.now() + 3 * 86_400_000);
  later.setUTCHours(1);
  await stage.database.logCursor.update({ where: { name: ARCHIVE }, data: { caughtUpAt: later } });
  for (let times = 0; times < 2; times++) await reconcile(stage.database, trail, later);

  // Two days where midnight passed between the changes.
  const days = await dailySummary(stage.database, 4, later);
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0);
  expect(sum(({ alarms }) => alarms)).toBe(1);
  expect(RECONCILED_STATES.map((state) => [state, sum(({ changes }) => changes[state])])).toEqual(
    RECONCILED_STATES.map((state) => [state, { MATCHED: 2, OPEN: 1 }[state as string] ?? 0]),
  );
  const recorded = await stage.database.auditEntry.findMany({
    where: { action: "reconcile.summary" },
    orderBy: { seq: "asc" },
  });
  expect(recorded.map(({ detail }) => detail)).toEqual(days.toReversed());
});
