import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { API_TOKEN, useOrg } from "../testing/test-org.ts";
import { canonicalAddress } from "./address.ts";

const { sandbox } = useOrg();

/** Other spellings of a path, as they would reach the server if no client put them right before. */
const SPELLINGS: Record<string, (path: string) => string> = {
  plain: (path) => path,
  "doubled first slash": (path) => `/${path}`,
  "tripled slashes": (path) => path.replaceAll("/", "///"),
  "trailing slash": (path) => `${path}/`,
  "encoded letter": (path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  "encoded underscore and letter": (path) => path.replace("/_s", "/%5F%73"),
  "absolute address": (path) => `http://elsewhere.example${path}`,
  fragment: (path) => `${path}#x`,
  "query with a path in it": (path) => `${path}?next=//oauth2/v1/keys`,
};
/** Spellings that name another path, which Okta does not have. */
const OTHERS: Record<string, (path: string) => string> = {
  "dot in front": (path) => `/.${path}`,
  "way around": (path) => `/oauth2/v1/..${path.replace("/", "/../")}`,
  "encoded way around": (path) => `/oauth2/%2e%2e${path}`,
  "encoded slash": (path) => path.replaceAll("/", "%2f").replace("%2f", "/"),
  "capital letters": (path) => path.toUpperCase(),
  "leading backslash": (path) => `/\\${path}`,
  "path parameter": (path) => `/;x${path}`,
};
const GUARDED: [method: string, path: string][] = [
  ["GET", "/api/v1/users"],
  ["GET", "/api/v1/logs"],
  ["POST", "/api/v1/users"],
  ["DELETE", "/api/v1/groups/00gnone"],
  ["GET", "/_sandbox/demo-people"],
  ["POST", "/_sandbox/reset"],
];
const cases = GUARDED.flatMap(([method, path]) =>
  Object.entries({ ...SPELLINGS, ...OTHERS }).map(([name, spell]) => [method, spell(path), name] as const),
);

test.each(cases)("%s %s without a credential is let in by no spelling (%s)", async (method, path) => {
  const { status, body } = await send(method, path, {});
  expect([400, 403, 404, 405]).toContain(status);
  expect(body).not.toContain('"profile"');
});

describe.each(Object.entries(SPELLINGS))("spelt with %s", (_name, spell) => {
  test("a path is the same to the router and to the credentials", async () => {
    const authorization = `SSWS ${API_TOKEN}`;
    const address = spell("/api/v1/users/me");
    expect((await send("GET", address, { authorization })).status).toBe(200);
    expect((await send("GET", address, { authorization: "SSWS wrong" })).status).toBe(401);
    expect((await send("GET", spell("/_sandbox/stats"), { authorization })).status).toBe(200);
    expect((await send("GET", spell("/_sandbox/stats"), {})).status).toBe(403);
  });

  test("a path is the same to the faults and the limits", async () => {
    const authorization = `SSWS ${API_TOKEN}`;
    const faults = JSON.stringify([{ kind: "error", errorCode: "E0000009", path: "/api/v1/users/me", times: 1 }]);
    await send("POST", "/_sandbox/faults", { authorization, "content-type": "application/json" }, faults);
    const { status, headers } = await send("GET", spell("/api/v1/users/me"), { authorization });
    expect(status).toBe(500);
    expect(headers).toHaveProperty("x-rate-limit-limit");
    await send("DELETE", "/_sandbox/faults", { authorization });
  });
});

test("an encoded slash stays within its part of the path", () => {
  expect(canonicalAddress("//api//v1/users/a%2Fb%40c%c3%a9/?q=//x")).toBe("/api/v1/users/a%2Fb%40c%c3%a9?q=//x");
});

type Received = { status: number; headers: object; body: string };

/** Sends an address as it is: `fetch` would put it right first. */
function send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Received> {
  const { promise, resolve, reject } = Promise.withResolvers<Received>();
  const outgoing = request({ host: "127.0.0.1", port: sandbox().port, method, path, headers }, (response) => {
    let text = "";
    response.on("data", (part: Buffer) => (text += part.toString()));
    response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
  });
  outgoing.on("error", reject);
  outgoing.end(body);
  return promise;
}
