import { expect, test } from "vitest";
import { ConcurrencyLimiter } from "./concurrency-limiter.ts";

const MOST = 8;

function answers(limiter: ConcurrencyLimiter, count: number, tookMs: number, from: number, tooMany = false): number {
  let now = from;
  for (let each = 0; each < count; each++) limiter.answered(tookMs, tooMany, MOST, (now += tookMs));
  return now;
}

test("grows to what it may have while answers come as usual, and no further", () => {
  const limiter = new ConcurrencyLimiter();
  answers(limiter, 100, 200, 0);
  expect(limiter.size).toBe(MOST);
});

test("steps back when answers slow down, and comes back when they recover", () => {
  const limiter = new ConcurrencyLimiter();
  let now = answers(limiter, 100, 200, 0);
  now = answers(limiter, 40, 2_000, now);
  expect(limiter.size).toBeLessThan(MOST / 2);
  answers(limiter, 100, 200, now);
  expect(limiter.size).toBe(MOST);
});

test("steps back when Okta says there are too many, once for all refused together, never below one", () => {
  const limiter = new ConcurrencyLimiter();
  const now = answers(limiter, 100, 200, 0);
  for (let each = 0; each < 8; each++) limiter.answered(5, true, MOST, now + 10);
  expect(limiter.size).toBe(MOST / 2);
  for (let second = 1; second < 20; second++) limiter.answered(5, true, MOST, now + second * 2_000);
  expect(limiter.size).toBe(1);
});

test("an org that became slower permanently is usual after two minutes", () => {
  const limiter = new ConcurrencyLimiter();
  const now = answers(limiter, 100, 100, 0);
  answers(limiter, 400, 1_000, now);
  expect(limiter.size).toBe(MOST);
});
