import { expect, test } from "vitest";
import { codeAt, isCodeOf } from "./totp.ts";

test("codes are those of the standard, and hold for a step before and after", () => {
  // The first values of RFC 4226 for the secret 12345678901234567890.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect([0, 1, 2].map((counter) => codeAt(secret, counter))).toEqual(["755224", "287082", "359152"]);
  expect(isCodeOf(secret, "287082", 65_000)).toBe(true);
  expect(isCodeOf(secret, "287082", 95_000)).toBe(false);
});
