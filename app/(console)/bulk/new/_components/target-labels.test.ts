import { expect, test } from "vitest";
import { filterLabel, listed } from "./target-labels.ts";

test("a pasted list is read whatever stands between its entries", () => {
  expect(listed(" ann@x.example\r\nbob@x.example;cy@x.example,\n\tdee@x.example ")).toEqual([
    "ann@x.example",
    "bob@x.example",
    "cy@x.example",
    "dee@x.example",
  ]);
  expect(listed(" \n ")).toEqual([]);
});

test("a filter is told in words", () => {
  expect(filterLabel({ q: "ann", status: ["ACTIVE", "SUSPENDED"], department: "Sales", group: "" })).toBe(
    "People matching “ann”, active or suspended, in Sales",
  );
  expect(filterLabel({ q: "", status: [], department: "", group: "" })).toBe("Everyone who is not deactivated");
});
