import { describe, expect, test } from "vitest";
import { pageState, rangeOf, withRows } from "./selection.ts";

const page = ["a", "b", "c", "d"];

describe("rangeOf", () => {
  test("runs either way, both ends included", () => {
    expect(rangeOf(page, "b", "d")).toEqual(["b", "c", "d"]);
    expect(rangeOf(page, "d", "b")).toEqual(["b", "c", "d"]);
    expect(rangeOf(page, "c", "c")).toEqual(["c"]);
  });
  test("an anchor on another page makes no range: only the row itself", () => {
    expect(rangeOf(page, "z", "c")).toEqual(["c"]);
    expect(rangeOf(page, null, "c")).toEqual(["c"]);
  });
});

test("rows chosen on other pages stay chosen when this page is turned on and off", () => {
  const elsewhere = new Set(["x"]);
  const on = withRows(elsewhere, page, true);
  expect([...on].toSorted()).toEqual(["a", "b", "c", "d", "x"]);
  expect([...withRows(on, page, false)]).toEqual(["x"]);
  expect([...elsewhere]).toEqual(["x"]);
});

test("the page's state counts only its own rows", () => {
  expect(pageState(new Set(["x"]), page)).toBe("none");
  expect(pageState(new Set(["x", "a"]), page)).toBe("some");
  expect(pageState(new Set(["x", ...page]), page)).toBe("all");
  expect(pageState(new Set(["x"]), [])).toBe("none");
});
