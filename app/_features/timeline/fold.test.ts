import { expect, test } from "vitest";
import type { LogRow } from "#lib/schemas/log.ts";
import type { TimelineItem } from "#lib/schemas/timeline.ts";
import { foldRepeats } from "./fold.ts";

const event = (at: string, changes: Partial<LogRow> = {}): TimelineItem => {
  const same = {
    eventType: "user.session.start",
    sentence: "Ann could not sign in",
    outcome: "FAILURE",
    ip: "192.0.2.1",
  };
  return { where: "okta", at, event: { uuid: at, published: at, ...same, ...changes } as LogRow };
};
const entry = (seq: number, at: string): TimelineItem =>
  ({ where: "here", at, entry: { seq, at }, events: [] }) as unknown as TimelineItem;

test("events that differ only in their time are one, and what lies between or comes from elsewhere is not lost", () => {
  const folded = foldRepeats([
    event("2026-05-01T10:05:00Z"),
    event("2026-05-01T10:04:00Z"),
    entry(7, "2026-05-01T10:03:30Z"),
    event("2026-05-01T10:03:00Z"),
    event("2026-05-01T10:02:00Z", { ip: "198.51.100.9" }),
    event("2026-05-01T10:01:00Z", { outcome: "SUCCESS", ip: "198.51.100.9" }),
  ]);
  expect(folded.map(({ item, times, since }) => [item.at.slice(11, 16), times, since.slice(11, 16)])).toEqual([
    ["10:05", 2, "10:04"],
    ["10:03", 1, "10:03"],
    ["10:03", 1, "10:03"],
    ["10:02", 1, "10:02"],
    ["10:01", 1, "10:01"],
  ]);
});

test("what was done here is never put together", () => {
  expect(foldRepeats([entry(2, "2026-05-01T10:01:00Z"), entry(1, "2026-05-01T10:00:00Z")])).toHaveLength(2);
});
