import { describe, expect, test } from "vitest";
import { API_TOKEN, createPerson, useOrg } from "../testing/test-org.ts";

describe("the limits of a Workforce org", () => {
  const { api } = useOrg({ rateLimitPerMinute: undefined });

  test.each([
    ["GET", "/api/v1/users", 300],
    ["GET", "/api/v1/users/me", 1000],
    ["POST", "/api/v1/users/nobody", 300],
    ["POST", "/api/v1/users/nobody/lifecycle/suspend", 300],
    ["GET", "/api/v1/users/nobody/factors", 600],
    ["GET", "/api/v1/groups", 250],
    ["GET", "/api/v1/groups/00gnone", 500],
    ["GET", "/api/v1/apps", 50],
    ["GET", "/api/v1/apps/0oanone", 250],
    ["GET", "/api/v1/logs", 60],
    ["GET", "/api/v1/meta/types/user", 600],
  ])("%s %s: %d for one token", async (method, path, limit) => {
    const { headers } = await api(method, path);
    expect(headers.get("x-rate-limit-limit")).toBe(String(limit));
    const reset = Number(headers.get("x-rate-limit-reset")) - Date.parse(headers.get("date") ?? "") / 1000;
    expect(reset).toBeGreaterThan(50);
    expect(reset).toBeLessThanOrEqual(61);
  });
});

describe("an empty bucket", () => {
  const { api } = useOrg({ rateLimitPerMinute: 8 });

  test("is refused until the reset, without Retry-After; other buckets are not", async () => {
    const remaining: (string | null)[] = [];
    for (let count = 0; count < 4; count += 1)
      remaining.push((await api("GET", "/api/v1/users?limit=1")).headers.get("x-rate-limit-remaining"));
    expect(remaining).toEqual(["3", "2", "1", "0"]);
    const refused = await api("GET", "/api/v1/users?limit=1");
    expect(refused).toMatchObject({ status: 429, body: { errorCode: "E0000047" } });
    expect(refused.headers.get("x-rate-limit-limit")).toBe("4");
    expect(refused.headers.get("x-rate-limit-remaining")).toBe("0");
    expect(refused.headers.has("retry-after")).toBe(false);
    expect((await api("GET", "/api/v1/groups?limit=1")).status).toBe(200);
    const log = (await api("GET", "/api/v1/logs?limit=1&sortOrder=DESCENDING")).body;
    expect(log[0]).toMatchObject({ eventType: "system.org.rate_limit.violation", severity: "WARN" });
  });
});

describe("too many at the same time", () => {
  const { api, sandbox } = useOrg({ rateLimitPerMinute: undefined, latencyMs: 300 });

  test("are refused with limit 0, and the rest is answered", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => api("GET", "/api/v1/users/me")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(50 - 37);
    expect(refused[0]?.headers.get("x-rate-limit-limit")).toBe("0");
    expect(refused[0]?.headers.get("x-rate-limit-remaining")).toBe("0");
    expect((await api("GET", "/api/v1/users/me")).status).toBe(200);
  });

  test("a caller who hangs up frees the place, and what was asked is done all the same", async () => {
    const { id } = await createPerson(api);
    for (let round = 0; round < 3; round += 1) {
      const hangUps = Array.from({ length: 30 }, () =>
        fetch(`${sandbox().url}/api/v1/users/${id}`, {
          headers: { authorization: `SSWS ${API_TOKEN}` },
          signal: AbortSignal.timeout(60),
        }).catch(() => undefined),
      );
      await Promise.all(hangUps);
    }
    await expect.poll(async () => (await api("GET", "/api/v1/users/me")).status, { timeout: 50_000 }).toBe(200);
    const suspend = {
      method: "POST",
      headers: { authorization: `SSWS ${API_TOKEN}` },
      signal: AbortSignal.timeout(100),
    };
    await expect(fetch(`${sandbox().url}/api/v1/users/${id}/lifecycle/suspend`, suspend)).rejects.toThrow();
    await expect.poll(() => sandbox().org.users.get(id)?.status, { timeout: 50_000 }).toBe("SUSPENDED");
    const answers = await Promise.all(Array.from({ length: 37 }, () => api("GET", "/api/v1/users/me")));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});
