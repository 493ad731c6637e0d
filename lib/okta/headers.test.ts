import { expect, test } from "vitest";
import { bucketNews, isTooManyAtOnce } from "./headers.ts";

const NOW = Date.parse("2026-11-23T08:00:00Z");

function answer(
  status: number,
  limit: number,
  remaining: number,
  more: { reset?: number; date?: number; code?: string } = {},
) {
  const headers = new Headers({ "x-rate-limit-limit": String(limit), "x-rate-limit-remaining": String(remaining) });
  if (more.reset !== undefined) headers.set("x-rate-limit-reset", String(more.reset / 1000));
  if (more.date !== undefined) headers.set("date", new Date(more.date).toUTCString());
  return { status, headers, text: more.code ? JSON.stringify({ errorCode: more.code, errorSummary: "…" }) : "" };
}

test.each([-600_000, 0, 600_000])("with Okta's clock %d ms off, only its own two times count", (off) => {
  const news = bucketNews(answer(200, 600, 7, { reset: NOW + off + 30_000, date: NOW + off }), NOW);
  expect(news).toEqual({ limit: 600, remaining: 7, resetsInMs: 30_000 });
});

test("a refusal empties the bucket, for a while when its reset is missing or past", () => {
  expect(bucketNews(answer(429, 600, 3), NOW)).toEqual({ limit: 600, remaining: 0, resetsInMs: 5_000 });
  const past = answer(429, 600, 0, { reset: NOW - 9_000, date: NOW });
  expect(bucketNews(past, NOW)).toEqual({ limit: 600, remaining: 0, resetsInMs: 5_000 });
});

test.each(["E0000109", "E0000118", "E0000133", "E0000146", "E0000204"])(
  "%s is a 429 about messages, and its bucket is as full as it says",
  (code) => {
    const sent = answer(429, 600, 599, { reset: NOW + 30_000, date: NOW, code });
    expect(bucketNews(sent, NOW)).toEqual({ limit: 600, remaining: 599, resetsInMs: 30_000 });
    const empty = answer(429, 600, 599, { reset: NOW + 30_000, date: NOW, code: "E0000047" });
    expect(bucketNews(empty, NOW)?.remaining).toBe(0);
  },
);

test("too many at once says nothing of a bucket, and neither do missing headers", () => {
  expect(bucketNews(answer(429, 0, 0), NOW)).toBeNull();
  expect(isTooManyAtOnce(answer(429, 0, 0))).toBe(true);
  expect(isTooManyAtOnce(answer(429, 600, 0))).toBe(false);
  expect(bucketNews({ status: 200, headers: new Headers(), text: "" }, NOW)).toBeNull();
});
