import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromLocalField, toLocalField } from "./local-time.ts";

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = "Europe/Berlin";
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("a field's time is the reader's own", () => {
  test.each([
    ["2026-01-15T09:00", "2026-01-15T08:00:00.000Z"],
    ["2026-07-15T09:00", "2026-07-15T07:00:00.000Z"],
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s is %s, and comes back", (field, iso) => {
    expect(fromLocalField(field)).toBe(iso);
    expect(toLocalField(iso)).toBe(field);
  });

  test("a time that the clocks skip is an hour later", () => {
    expect(fromLocalField("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(toLocalField("2026-03-29T01:30:00.000Z")).toBe("2026-03-29T03:30");
  });

  test("of a time that comes twice the first is meant", () => {
    expect(fromLocalField("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(toLocalField("2026-10-25T01:30:00.000Z")).toBe("2026-10-25T02:30");
  });

  test("an empty field names none", () => {
    expect(fromLocalField("")).toBe("");
    expect(toLocalField("")).toBe("");
  });
});
