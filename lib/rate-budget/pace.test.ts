import { expect, test } from "vitest";
import { Pace } from "./pace.ts";

const MOST = 8;

function answers(pace: Pace, count: number, tookMs: number, from: number, tooMany = false): number {
  let now = from;
  for (let each = 0; each < count; each++) pace.answered(tookMs, tooMany, MOST, (now += tookMs));
  return now;
}

test("grows to what it may have while answers come as usual, and no further", () => {
  const pace = new Pace();
  answers(pace, 100, 200, 0);
  expect(pace.size).toBe(MOST);
});

test("steps back when answers slow down, and comes back when they recover", () => {
  const pace = new Pace();
  let now = answers(pace, 100, 200, 0);
  now = answers(pace, 40, 2_000, now);
  expect(pace.size).toBeLessThan(MOST / 2);
  answers(pace, 100, 200, now);
  expect(pace.size).toBe(MOST);
});

test("steps back when Okta says there are too many, once for all refused together, never below one", () => {
  const pace = new Pace();
  const now = answers(pace, 100, 200, 0);
  for (let each = 0; each < 8; each++) pace.answered(5, true, MOST, now + 10);
  expect(pace.size).toBe(MOST / 2);
  for (let second = 1; second < 20; second++) pace.answered(5, true, MOST, now + second * 2_000);
  expect(pace.size).toBe(1);
});

test("an org that became slower for good is usual after two minutes", () => {
  const pace = new Pace();
  const now = answers(pace, 100, 100, 0);
  answers(pace, 400, 1_000, now);
  expect(pace.size).toBe(MOST);
});
