import { describe, expect, test } from "vitest";
import { exactTime, relativeTime } from "./format-time.ts";

const now = Date.UTC(2026, 10, 23, 12, 0, 0);
const ago = (seconds: number) => now - seconds * 1000;

describe("relativeTime", () => {
  test.each([
    [ago(10), "just now"],
    [ago(50), "1 minute ago"],
    [ago(119), "1 minute ago"],
    [ago(3 * 3600 + 59), "3 hours ago"],
    [ago(30 * 3600), "yesterday"],
    [ago(8 * 86_400), "last week"],
    [ago(800 * 86_400), "2 years ago"],
    [ago(-3 * 86_400), "in 3 days"],
    ["not a date", "unknown time"],
  ])("%s reads %s", (at, expected) => expect(relativeTime(at, now)).toBe(expected));
});

describe("exactTime", () => {
  test("names day, second and zone", () => {
    expect(exactTime("2026-11-23T13:05:09.000Z", "UTC")).toBe("23 Nov 2026, 13:05:09 UTC");
    expect(exactTime("2026-07-01T22:30:00.000Z", "Asia/Tokyo")).toBe("2 Jul 2026, 07:30:00 GMT+9");
  });
  test("an unknown zone is an error, not another zone", () => {
    expect(() => exactTime(now, "Mars/Olympus")).toThrow(RangeError);
  });
});
