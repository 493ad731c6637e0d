import { expect, test } from "vitest";
import type { AuditRow } from "#lib/schemas/audit.ts";
import type { LogRow } from "#lib/schemas/log.ts";
import { merge } from "./timeline.ts";

const entry = (seq: number, at: string, oktaRequestId: string | null) => ({ seq, at, oktaRequestId }) as AuditRow;
const event = (uuid: string, published: string, requestId: string | null, transactionId: string | null = null) =>
  ({ uuid, published, requestId, transactionId }) as LogRow;

test("a change made here stands once with its events, one made in Okta for itself, newest first", () => {
  const items = merge(
    [entry(1, "2026-05-01T10:00:00.000Z", "r1"), entry(2, "2026-05-03T10:00:00.000Z", null)],
    [
      event("a", "2026-05-01T10:00:00.200Z", "r1"),
      event("b", "2026-05-01T10:00:00.300Z", null, "r1"),
      event("c", "2026-05-02T10:00:00.000Z", "r9"),
    ],
  );
  const told = items.map((item) =>
    item.where === "here" ? [item.entry.seq, ...item.events.map(({ uuid }) => uuid)] : [item.event.uuid],
  );
  expect(told).toEqual([[2], ["c"], [1, "a", "b"]]);
});
