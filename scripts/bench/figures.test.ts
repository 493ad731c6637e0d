import { describe, expect, test } from "vitest";
import { asJson, figure, percentile } from "./figures.ts";
import { table } from "./table.ts";

const measured = { name: "people list", unit: "ms", how: "beside nothing" } as const;

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test.each([
    [0.5, 50],
    [0.95, 95],
    [1, 100],
    [0.001, 1],
  ])("%d of 1 to 100 is %d", (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  test("of few values is one of them", () => {
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([1, 10, 2], 0.5)).toBe(2);
    expect(percentile([1, 10, 2], 0.95)).toBe(10);
  });

  test("of nothing is an error", () => {
    expect(() => percentile([], 0.5)).toThrow("There is no 50 % of 0 values.");
  });
});

test("an aim is missed by less than the rounding shows", () => {
  expect(figure({ ...measured, value: 29.96, aim: 30 })).toMatchObject({ value: 30, met: true });
  expect(figure({ ...measured, value: 30, aim: 30 })).toMatchObject({ value: 30, met: false });
  expect(figure({ ...measured, value: 12.34, aim: null })).toMatchObject({ value: 12.3, met: null });
});

test("an aim may be a floor, and zero", () => {
  const ratio = { ...measured, unit: "ratio", aim: 0.97, bound: "≥" } as const;
  expect(figure({ ...ratio, value: 0.96996 })).toMatchObject({ value: 0.97, met: false });
  expect(figure({ ...ratio, value: 0.97 })).toMatchObject({ met: true });
  expect(figure({ ...measured, value: 0, aim: 0, bound: "≤" })).toMatchObject({ met: true });
});

test("as JSON, a figure has six fields", () => {
  const told = JSON.parse(asJson([figure({ ...measured, value: 8, aim: 30 })])) as unknown;
  expect(told).toEqual([{ ...measured, value: 8, aim: 30, met: true }]);
});

test("the table says of each figure whether its aim is met", () => {
  const lines = table([
    figure({ ...measured, value: 8, aim: 30 }),
    figure({ ...measured, value: 130, aim: 30 }),
    figure({ ...measured, value: 5, aim: null }),
  ]).split("\n");
  expect(lines.slice(1)).toEqual([
    "people list    8.0 ms  < 30 ms  met     beside nothing",
    "people list  130.0 ms  < 30 ms  MISSED  beside nothing",
    "people list    5.0 ms        –          beside nothing",
  ]);
});
