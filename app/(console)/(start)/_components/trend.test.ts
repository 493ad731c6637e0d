import { expect, test } from "vitest";
import { trendLabel } from "./trend.ts";

test.each([
  [10, 10, "as many as in the week before"],
  [15, 10, "50 % more than in the week before"],
  [5, 10, "50 % fewer than in the week before"],
  [0, 4, "100 % fewer than in the week before"],
  [3, 0, "none in the week before"],
  [0, 0, "none in the week before either"],
])("%i after %i", (now, before, words) => {
  expect(trendLabel(now, before)).toBe(words);
});
