import { expect, test } from "vitest";
import type { AuditRow } from "#lib/schemas/audit.ts";
import type { LogLine } from "#lib/schemas/person.ts";
import { timelineOf } from "./timeline.ts";

const entry = (seq: number, at: string, oktaRequestId: string | null) => ({ seq, at, oktaRequestId }) as AuditRow;
const line = (uuid: string, published: string, requestId: string | null) => ({ uuid, published, requestId }) as LogLine;

test("what Okta logged of our own request is told once, by our entry; the rest by time", () => {
  const happenings = timelineOf(
    [entry(7, "2026-01-01T10:00:00.000Z", "req-ours"), entry(8, "2026-01-01T09:00:00.000Z", null)],
    [
      line("a", "2026-01-01T10:00:01.000Z", "req-ours"),
      line("b", "2026-01-01T09:30:00.000Z", "req-other"),
      line("c", "2026-01-01T08:00:00.000Z", null),
    ],
  );
  expect(happenings.map(({ key }) => key)).toEqual(["c7", "b", "c8", "c"]);
});
