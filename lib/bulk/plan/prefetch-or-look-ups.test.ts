import { expect, test } from "vitest";
import { OktaError } from "#lib/okta/error.ts";
import { problemOf } from "#lib/okta/answer.ts";
import type { Okta } from "#lib/okta/port.ts";
import { isPrefetchShorter } from "./prefetch-or-look-ups.ts";
import { countLookUps } from "./resolve.ts";

const logins = (count: number) => Array.from({ length: count }, (_, index) => `some.body${index}@example.com`);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `00u${String(index).padStart(17, "a")}`);

function orgOf(request: Okta["request"]): Okta {
  return { orgUrl: "https://example.okta.com", identity: { kind: "api-token" }, request };
}

/** An org whose “Everyone” has so many members. */
function orgWith(usersCount: number): Okta {
  const everyone = {
    id: "00ge",
    type: "BUILT_IN",
    profile: { name: "Everyone" },
    _embedded: { stats: { usersCount } },
  };
  return orgOf(async () => ({ status: 200, body: [everyone], requestId: null, etag: null, next: null }));
}

test("some dozens of logins are looked up with one call, and three times as many ids", () => {
  expect(countLookUps(logins(1_000))).toBeGreaterThan(20);
  expect(countLookUps(logins(1_000))).toBeLessThan(30);
  expect(countLookUps(ids(1_000))).toBeLessThan(10);
  expect(countLookUps([])).toBe(0);
});

test("the org is read where that takes fewer calls", async () => {
  expect(await isPrefetchShorter(orgWith(3_000), logins(1_000))).toBe(true);
  expect(await isPrefetchShorter(orgWith(3_000), ids(1_000))).toBe(false);
  expect(await isPrefetchShorter(orgWith(100_000), logins(1_000))).toBe(false);
  expect(await isPrefetchShorter(orgWith(1_000_000), logins(10_000))).toBe(false);
  expect(await isPrefetchShorter(orgWith(200_000), logins(100_000))).toBe(true);
});

test("where groups may not be read, an org of usual size is supposed; what else goes wrong is told", async () => {
  const refused = (kind: "forbidden" | "unavailable") =>
    orgOf(async () => {
      throw new OktaError({ kind, problem: problemOf(kind) });
    });
  expect(await isPrefetchShorter(refused("forbidden"), logins(1_000))).toBe(false);
  expect(await isPrefetchShorter(refused("forbidden"), logins(6_000))).toBe(true);
  await expect(isPrefetchShorter(refused("unavailable"), logins(6_000))).rejects.toThrow(OktaError);
});
