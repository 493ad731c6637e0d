import { describe, expect, test } from "vitest";
import { hasOktaMaterial, readMaterial, SKIPPED } from "#sandbox/contract/okta-material.ts";
import { errorOf } from "./answer.ts";
import type { OktaError } from "./error.ts";

function answered(status: number, errorCode: string, errorSummary: string): OktaError {
  const body = { errorCode, errorSummary, errorLink: errorCode, errorId: "oae1", errorCauses: [] };
  const headers = new Headers({ "x-okta-request-id": "req1" });
  return errorOf({ status, ok: false, headers, text: JSON.stringify(body), base64: null }, false);
}

describe("what Okta refuses is told apart from what it does not let the console do", () => {
  test.each([
    [403, "E0000006", "forbidden"],
    [403, "E0000005", "unauthorized"],
    [401, "E0000011", "unauthorized"],
    [403, "E0000038", "refused"],
    [403, "E0000107", "refused"],
    [409, "E0000062", "refused"],
    [409, "E0000112", "conflict"],
    [412, "E0000231", "conflict"],
    [410, "E0000156", "not-found"],
    [429, "E0000047", "rate-limited"],
    [429, "E0000118", "refused"],
    [501, "E0000060", "refused"],
  ])("%d %s", (status, code, kind) => {
    expect(answered(status, code, "Why.")).toMatchObject({
      kind,
      ambiguous: false,
      problem: { code, requestId: "req1" },
    });
  });
});

test("a server error may have done what was asked, and says so", () => {
  expect(answered(500, "E0000009", "Internal Server Error")).toMatchObject({ kind: "unavailable", ambiguous: true });
});

describe.skipIf(!hasOktaMaterial)(`every code that Okta lists${hasOktaMaterial ? "" : ` (${SKIPPED})`}`, () => {
  test("has a kind, words, and Okta's own reason", () => {
    const { errors } = readMaterial("error-codes.json") as {
      errors: { errorCode: string; status: number; summary: string }[];
    };
    const failures = errors.filter(({ status }) => status >= 400);
    expect(failures.length).toBeGreaterThan(200);
    for (const { errorCode, status, summary } of failures) {
      const { kind, problem } = answered(status, errorCode, summary);
      expect(problem.code).toBe(errorCode);
      expect([problem.title, problem.meaning, problem.remedy]).not.toContain("");
      expect(problem.causes).toEqual([summary]);
      // Only these are fixed by other rights, and only this one by waiting for a bucket.
      if (kind === "forbidden") expect(["E0000006", "E0000015"]).toContain(errorCode);
      if (kind === "rate-limited") expect(errorCode).toBe("E0000047");
    }
  });
});
