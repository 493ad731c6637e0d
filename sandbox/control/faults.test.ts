import { afterEach, describe, expect, test } from "vitest";
import { createPerson, useOrg } from "../testing/test-org.ts";

const { api, sandbox } = useOrg();
const arm = (...faults: object[]) => api("POST", "/_sandbox/faults", faults);
const statusOf = (id: string) => sandbox().org.users.get(id)?.status;
const lastEntry = async () => (await api("GET", "/_sandbox/requests")).body.requests.at(-2);

afterEach(async () => void (await api("DELETE", "/_sandbox/faults")));

describe("before the request is applied", () => {
  test.each([
    [{ kind: "5xx-json", status: 502 }, 502, "E0000009"],
    [{ kind: "5xx-json", status: 503 }, 503, "E0000010"],
    [{ kind: "error", errorCode: "E0000112" }, 409, "E0000112"],
    [{ kind: "429-bucket" }, 429, "E0000047"],
    [{ kind: "429-concurrent" }, 429, "E0000047"],
  ])("%o", async (fault, status, errorCode) => {
    const { id } = await createPerson(api);
    await arm({ ...fault, times: 1 });
    const answer = await api("POST", `/api/v1/users/${id}/lifecycle/suspend`);
    expect(answer).toMatchObject({ status, body: { errorCode } });
    expect(statusOf(id)).toBe("ACTIVE");
    expect(await lastEntry()).toMatchObject({ status, applied: false, fault: fault.kind });
    if (fault.kind.startsWith("429")) {
      expect(answer.headers.get("x-rate-limit-remaining")).toBe("0");
      expect(answer.headers.get("x-rate-limit-limit") === "0").toBe(fault.kind === "429-concurrent");
    }
    expect((await api("POST", `/api/v1/users/${id}/lifecycle/suspend`)).status).toBe(200);
  });

  test("an HTML page instead of JSON", async () => {
    await arm({ kind: "503-html", times: 1 });
    const answer = await api("GET", "/api/v1/users/me");
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.body).toContain("<!DOCTYPE html>");
  });

  test("a connection that is reset", async () => {
    const { id } = await createPerson(api);
    await arm({ kind: "reset", times: 1 });
    await expect(api("POST", `/api/v1/users/${id}/lifecycle/suspend`)).rejects.toThrow();
    expect(statusOf(id)).toBe("ACTIVE");
    expect(await lastEntry()).toMatchObject({ status: null, applied: false, fault: "reset" });
  });

  test("latency", async () => {
    await arm({ kind: "latency", milliseconds: 200, times: 1 });
    const before = performance.now();
    expect((await api("GET", "/api/v1/users/me")).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(190);
  });
});

describe("after it was applied", () => {
  test("the answer is lost", async () => {
    const { id } = await createPerson(api);
    await arm({ kind: "lost-response", times: 1 });
    await expect(api("POST", `/api/v1/users/${id}/lifecycle/suspend`)).rejects.toThrow();
    expect(statusOf(id)).toBe("SUSPENDED");
    expect(await lastEntry()).toMatchObject({ status: null, applied: true, fault: "lost-response" });
  });

  test("the answer is cut off", async () => {
    const { id } = await createPerson(api);
    await arm({ kind: "truncated", times: 1 });
    await expect(api("POST", `/api/v1/users/${id}`, { profile: { title: "Cut off" } })).rejects.toThrow();
    expect(sandbox().org.users.get(id)?.profile.title).toBe("Cut off");
    expect(await lastEntry()).toMatchObject({ applied: true, fault: "truncated" });
  });
});

describe("a rule", () => {
  test("is for a method and a path, lets some pass, and is spent after its times", async () => {
    const { id } = await createPerson(api);
    await arm({ kind: "5xx-json", method: "post", path: "/api/v1/users/*/lifecycle/*", skip: 1, times: 2 });
    expect((await api("GET", `/api/v1/users/${id}`)).status).toBe(200);
    const statuses: number[] = [];
    for (const operation of ["suspend", "unsuspend", "suspend", "suspend"])
      statuses.push((await api("POST", `/api/v1/users/${id}/lifecycle/${operation}`)).status);
    expect(statuses).toEqual([200, 500, 500, 400]);
    expect((await api("GET", "/_sandbox/faults")).body[0]).toMatchObject({ seen: 3, played: 2 });
  });

  test("that is none is refused", async () => {
    expect(await arm({ kind: "earthquake" })).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
    expect((await api("POST", "/_sandbox/faults", { kind: "reset" })).status).toBe(400);
    expect((await api("GET", "/_sandbox/faults")).body).toEqual([]);
  });
});

test("the list of requests tells what reached the org since a number", async () => {
  const { latest } = (await api("GET", "/_sandbox/requests")).body;
  const { id } = await createPerson(api);
  const suspend = await api("POST", `/api/v1/users/${id}/lifecycle/suspend`);
  const { requests } = (await api("GET", `/_sandbox/requests?since=${latest}`)).body;
  expect(requests.slice(0, 2)).toMatchObject([
    { method: "POST", path: "/api/v1/users?activate=true", status: 200, applied: true },
    { path: `/api/v1/users/${id}/lifecycle/suspend`, requestId: suspend.headers.get("x-okta-request-id") },
  ]);
});

test("a reset brings the org back to what it was made as, search and all", async () => {
  const { org } = sandbox();
  const [first] = org.users.keys.all();
  const before = org.users.size;
  await createPerson(api);
  await api("DELETE", `/api/v1/users/${first}`);
  await api("DELETE", `/api/v1/users/${first}`);
  await arm({ kind: "5xx-json", path: "/api/v1/groups" });
  expect((await api("POST", "/_sandbox/reset")).status).toBe(200);
  expect(org.users.size).toBeGreaterThanOrEqual(60);
  expect(org.users.size).toBeLessThanOrEqual(before);
  expect((await api("GET", `/api/v1/users/${first}`)).status).toBe(200);
  expect((await api("GET", `/api/v1/users?search=id+eq+%22${first}%22`)).body).toHaveLength(1);
  expect((await api("GET", "/api/v1/groups?limit=1")).status).toBe(200);
});
