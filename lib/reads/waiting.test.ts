import { expect, test } from "vitest";
import { problemOf } from "#lib/okta/answer.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { type Counter, whatWaits } from "./waiting.ts";

const counter = (key: string, of: Counter["of"]): Counter => ({
  ...{ key, title: key, hint: "What it means", href: "/", tone: "critical", of },
});
const found = (count: number) => () => Promise.resolve({ count, more: false });
const refused = () => Promise.reject(new OktaError({ kind: "forbidden", problem: problemOf("forbidden", {}) }));
const nobody = {} as unknown as Okta & PersonActor;
const wait = (...counters: Counter[]) => whatWaits(counters, nobody, nobody);

test("what there is none of is left out", async () => {
  const waiting = await wait(counter("locked", found(3)), counter("stuck", found(0)));
  expect(waiting.map(({ key, count }) => [key, count])).toEqual([["locked", 3]]);
});

test("what could not be counted is no 0 and no alarm: it says why", async () => {
  const [locked, hooks] = await wait(counter("locked", found(3)), counter("hooks", refused));
  expect(locked).toMatchObject({ count: 3, tone: "critical" });
  expect(hooks).toMatchObject({ count: null, tone: "info" });
  expect(hooks?.hint).toMatch(/^Could not be counted\. \S/);
});

test("nothing could be counted: that is told as what it is", async () => {
  await expect(wait(counter("hooks", refused))).rejects.toBeInstanceOf(OktaError);
  expect(await wait()).toEqual([]);
});
