import { expect, test } from "vitest";
import { preferenceAttributes } from "./preferences.ts";

test("stored preferences become attributes of the document", () => {
  const jar: Record<string, string> = { "gatehouse-theme": "dark", "gatehouse-density": "compact" };
  expect(preferenceAttributes((name) => jar[name])).toEqual({
    "data-theme": "dark",
    "data-density": "compact",
    "data-nav": "open",
    "data-shortcuts": "on",
  });
});

test("a forged cookie never reaches the markup", () => {
  expect(preferenceAttributes(() => '"><script>')).toMatchObject({ "data-theme": "system" });
});
