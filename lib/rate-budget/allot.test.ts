import { expect, test } from "vitest";
import { MOST_IN_FLIGHT } from "#lib/okta/local-gate.ts";
import { allot, KEPT_FOR_INTERACTIVE, type Caller } from "./allot.ts";

const caller = (id: string, lane: Caller["lane"], wanted: number, places: number): Caller => {
  return { id, lane, wanted, places, until: 0 };
};
const me = (id: string, lane: Caller["lane"], wanted: number, inside = 0) => ({ id, lane, wanted, inside });
const places = (...asking: Parameters<typeof allot>) => allot(...asking).places;

test("a job alone leaves the permits kept for clicks", () => {
  expect(places([], me("a", "job", 40))).toBe(MOST_IN_FLIGHT - KEPT_FOR_INTERACTIVE);
});

test("a console alone may have all, and never less than what is kept for it", () => {
  expect(places([], me("a", "click", 40))).toBe(MOST_IN_FLIGHT);
  expect(places([caller("b", "job", 40, 8)], me("a", "click", 5))).toBe(KEPT_FOR_INTERACTIVE);
});

test("jobs share evenly what clicks leave", () => {
  expect(places([caller("b", "job", 40, 4)], me("a", "job", 40))).toBe(4);
  const three = [caller("b", "job", 40, 2), caller("c", "job", 40, 2), caller("d", "job", 40, 2)];
  expect(places(three, me("a", "job", 40))).toBe(2);
  expect(places([caller("b", "click", 6, 2)], me("a", "job", 40))).toBe(4);
});

test("a job with all the permits gives up what is another's part, once the calls in them have ended", () => {
  const other = caller("b", "job", 40, 0);
  expect(allot([other], me("a", "job", 40, 8))).toEqual({ places: 4, held: 8 });
  expect(allot([other], me("a", "job", 40, 4))).toEqual({ places: 4, held: 4 });
});

test("whatever they ask for and in whatever order, they never hold more than there are", () => {
  for (let round = 0; round < 500; round++) {
    const callers = new Map<string, Caller>([["console", caller("console", "click", 0, 0)]]);
    for (let step = 0; step < 40; step++) {
      const id = ["console", "w1", "w2", "w3", "w4"][Math.floor(Math.random() * 5)] ?? "";
      const lane = id === "console" ? "click" : "job";
      const wanted = Math.floor(Math.random() * 20);
      const before = callers.get(id)?.places ?? 0;
      callers.delete(id);
      const { held } = allot([...callers.values()], me(id, lane, wanted, Math.min(before, wanted)));
      callers.set(id, caller(id, lane, wanted, held));
      const all = [...callers.values()].reduce((sum, each) => sum + each.places, 0);
      expect(all).toBeLessThanOrEqual(MOST_IN_FLIGHT);
    }
  }
});
