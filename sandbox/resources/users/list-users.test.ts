import { describe, expect, test } from "vitest";
import type { UserStatus } from "../../model.ts";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
type Listed = { id: string; status: UserStatus; profile: Record<string, unknown> };

const list = (query: Record<string, string>) => api("GET", `/api/v1/users?${new URLSearchParams(query)}`);

/** Follows the next links to the end. */
async function walk(query: Record<string, string>): Promise<Listed[]> {
  const found: Listed[] = [];
  let answer = await list(query);
  found.push(...answer.body);
  while (answer.links.next !== undefined) {
    answer = await api("GET", answer.links.next);
    found.push(...answer.body);
  }
  return found;
}

const everybody = () => [...sandbox().org.users.values()];

describe("without search", () => {
  test("pages through everyone but the deactivated, each once, in the order of the ids", async () => {
    const ids = (await walk({ limit: "7" })).map(({ id }) => id);
    const expected = everybody().filter(({ status }) => status !== "DEPROVISIONED");
    expect(ids).toEqual(expected.map(({ id }) => id).sort());
  });

  test("writes the cursor as Okta does and fills in the limit", async () => {
    const { links, body, headers } = await list({ limit: "2" });
    expect(links.next).toBe(`${sandbox().url}/api/v1/users?after=2${body[1].id}&limit=2`);
    expect(headers.get("link")).toContain(`<${sandbox().url}/api/v1/users?limit=2>; rel="self"`);
    expect((await api("GET", "/api/v1/users")).links.self).toBe(`${sandbox().url}/api/v1/users?limit=200`);
    expect((await list({ limit: "5000" })).links.self).toBe(`${sandbox().url}/api/v1/users?limit=200`);
  });

  test("goes on after someone who has been destroyed since", async () => {
    const first = await list({ limit: "1" });
    const { id } = first.body[0];
    await api("DELETE", `/api/v1/users/${id}`);
    await api("DELETE", `/api/v1/users/${id}`);
    expect((await api("GET", first.links.next ?? "")).body).toHaveLength(1);
  });

  test.each(["xyz", "200", "00u1", "2000oaabcdefghijklmnop", "20000u1' or 1"])(
    "refuses the cursor %s",
    async (after) => {
      expect(await list({ after })).toMatchObject({
        status: 400,
        body: { errorCode: "E0000029", errorCauses: [{ errorSummary: "Invalid cursor." }] },
      });
    },
  );

  test.each(["0", "-1", "many", "1.5"])("refuses the limit %s", async (limit) => {
    expect(await list({ limit })).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
  });
});

describe("search", () => {
  const count = async (search: string) => (await list({ search })).body.length;

  test("finds by any attribute, without regard to the case of values, the deactivated too", async () => {
    const finance = everybody().filter(({ profile }) => profile.department === "Finance").length;
    expect(finance).toBeGreaterThan(0);
    expect(await count('profile.department eq "fINANCE"')).toBe(finance);
    const gone = everybody().filter(({ status }) => status === "DEPROVISIONED").length;
    expect(await count('status eq "DEPROVISIONED"')).toBe(gone);
    expect(await count("id pr")).toBe(everybody().length);
  });

  test("combines with and, or, not and brackets", async () => {
    const expected = everybody().filter(
      ({ status, profile }) => !(status === "ACTIVE") || (profile.department === "Sales" && profile.onCall === true),
    );
    expect(await count('not (status eq "ACTIVE") or (profile.department eq "Sales" and profile.onCall eq true)')).toBe(
      expected.length,
    );
  });

  test("binds and tighter than or", async () => {
    const expected = everybody().filter(
      ({ status, profile }) => status === "LOCKED_OUT" || (status === "ACTIVE" && profile.department === "IT"),
    );
    expect(await count('status eq "LOCKED_OUT" or status eq "ACTIVE" and profile.department eq "IT"')).toBe(
      expected.length,
    );
  });

  test("compares dates, numbers and text by range, begins and contains", async () => {
    const moment =
      everybody()
        .map(({ lastUpdated }) => lastUpdated)
        .sort()[20] ?? "";
    const later = everybody().filter(({ lastUpdated }) => lastUpdated >= moment).length;
    expect(await count(`lastUpdated ge "${moment}"`)).toBe(later);
    expect(await count(`lastUpdated ge "${moment.replace(".000Z", "+00:00")}"`)).toBe(later);
    const badges = everybody().filter(({ profile }) => (profile.badgeNumber as number) > 50_000).length;
    expect(await count("profile.badgeNumber gt 50000")).toBe(badges);
    const s = everybody().filter(({ profile }) => profile.lastName?.toLowerCase().startsWith("s")).length;
    expect(await count('profile.lastName sw "S"')).toBe(s);
    const an = everybody().filter(({ profile }) => profile.email.includes("an")).length;
    expect(await count('profile.email co "AN"')).toBe(an);
    expect(await count('status lt "ACTIVE" or status gt "ACTIVE"')).toBe(
      everybody().filter(({ status }) => status !== "ACTIVE").length,
    );
  });

  test("matches any element of an array", async () => {
    const trained = everybody().filter(({ profile }) => (profile.certifications as string[])?.includes("First aid"));
    expect(trained.length).toBeGreaterThan(0);
    expect(await count('profile.certifications eq "first aid"')).toBe(trained.length);
  });

  test("sorts, people without the property last, and pages in that order", async () => {
    const ids = (await walk({ search: "id pr", sortBy: "profile.lastName", sortOrder: "desc", limit: "9" })).map(
      ({ id }) => id,
    );
    const nameOf = (id: string) => sandbox().org.users.get(id)?.profile.lastName?.toLowerCase() ?? "";
    expect(new Set(ids).size).toBe(everybody().length);
    const names = ids.map(nameOf);
    expect(names).toEqual([...names].sort().reverse());
    const first = await list({ search: "id pr", sortBy: "profile.lastName", limit: "2" });
    expect(new URL(first.links.next ?? "").searchParams.get("after")).toBe(first.body[1].id);
    expect(new URL(first.links.next ?? "").searchParams.get("sortBy")).toBe("profile.lastName");
  });

  test.each([
    ['profile.department co "x"', "co is for names, email and login only"],
    ['status ne "ACTIVE"', "ne is not supported"],
    ['profile.Department eq "Sales"', "names of properties are case-sensitive"],
    ['lastLogin gt "2026-01-01T00:00:00.000Z"', "lastLogin cannot be searched"],
    ['secret.password eq "x"', "no such property"],
    ['status eq "ACTIVE', "the quote is not closed"],
    ["status", "no operator"],
  ])("refuses %s: %s", async (search) => {
    expect(await list({ search })).toMatchObject({ status: 400, body: { errorCode: "E0000031" } });
  });

  test("takes an expression of a hundred conditions", async () => {
    const conditions = everybody()
      .slice(0, 100)
      .map(({ profile }) => `profile.login eq "${profile.login}"`);
    expect(await count(conditions.join(" or "))).toBe(conditions.length);
  });
});

describe("filter", () => {
  test("knows few properties, by eq, and minds upper and lower case", async () => {
    const { id, profile } = await createPerson(api);
    expect((await list({ filter: `profile.login eq "${profile.login}"` })).body).toMatchObject([{ id }]);
    expect((await list({ filter: `profile.login eq "${profile.login.toUpperCase()}"` })).body).toEqual([]);
    const inactive = await walk({ filter: 'status eq "DEPROVISIONED" or status eq "STAGED"', limit: "2" });
    const expected = everybody().filter(({ status }) => status === "DEPROVISIONED" || status === "STAGED");
    expect(inactive.map((user) => user.id).sort()).toEqual(expected.map((user) => user.id).sort());
  });

  test.each([
    'profile.department eq "Sales"',
    'status sw "A"',
    'not (status eq "ACTIVE")',
    'created gt "2020-01-01T00:00:00.000Z"',
  ])("refuses %s", async (filter) => {
    expect(await list({ filter })).toMatchObject({ status: 400, body: { errorCode: "E0000031" } });
  });
});

test("a date is compared with dates only, and filter goes with neither search nor q", async () => {
  const filter = 'lastUpdated gt "yesterday"';
  const dated: Record<string, string>[] = [{ filter }, { search: filter }];
  for (const query of dated) expect(await list(query)).toMatchObject({ status: 400, body: { errorCode: "E0000030" } });
  const others: Record<string, string>[] = [{ q: "a" }, { search: "id pr" }];
  for (const other of others)
    expect(await list({ filter: 'status eq "ACTIVE"', ...other })).toMatchObject({
      status: 400,
      body: { errorCode: "E0000033" },
    });
});

describe("q", () => {
  test("begins a first name, last name or email, ten at most, and does not page", async () => {
    const { id, profile } = await createPerson(api);
    expect((await list({ q: profile.login })).body).toMatchObject([{ id }]);
    const answer = await list({ q: "a" });
    expect(answer.body.length).toBeLessThanOrEqual(10);
    expect(answer.links.next).toBeUndefined();
    await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`);
    expect((await list({ q: profile.login })).body).toEqual([]);
  });
});

test("fields cuts people down", async () => {
  const [user] = (await list({ limit: "1", fields: "status,profile:(login, firstName)" })).body;
  expect(Object.keys(user).sort()).toEqual(["id", "profile", "status"]);
  expect(Object.keys(user.profile).sort()).toEqual(["firstName", "login"]);
});
