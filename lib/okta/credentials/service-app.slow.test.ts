import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEFAULT_SCOPES } from "#lib/config/scopes.ts";
import { readSigningKey } from "#lib/config/signing-key.ts";
import { createOktaClient } from "../client.ts";
import { OktaError } from "../error.ts";
import type { Okta } from "../port.ts";
import { serviceApp } from "./service-app.ts";
import { startSandbox, type Sandbox } from "#sandbox/start.ts";

const API_TOKEN = "canary-token";
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ apiToken: API_TOKEN, port: 0, people: 60, rateLimitPerMinute: 0 });
});
afterAll(() => sandbox.close());

const pair = () => generateKeyPairSync("ec", { namedCurve: "P-256" });

async function register(publicKey: KeyObject, more: object = {}): Promise<string> {
  const key = { ...publicKey.export({ format: "jwk" }), kid: "k1" };
  const response = await fetch(`${sandbox.url}/_sandbox/service-apps`, {
    method: "POST",
    headers: { authorization: `SSWS ${API_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ label: "Gatehouse", jwks: { keys: [key] }, scopes: DEFAULT_SCOPES, ...more }),
  });
  return ((await response.json()) as { clientId: string }).clientId;
}

type Asked = { path: string; authorization: string; proof: string | null };

/** A client that signs in as that app; `asked` says what it sent. */
function clientOf(options: { clientId: string; privateKey: KeyObject; scopes?: readonly string[] }, by = fetch) {
  const { clientId, privateKey, scopes = DEFAULT_SCOPES } = options;
  const asked: Asked[] = [];
  const watched: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    const authorization = headers.get("authorization") ?? "";
    asked.push({ path: new URL(String(input)).pathname, authorization, proof: headers.get("dpop") });
    return await by(input, init);
  };
  const key = readSigningKey(JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: "k1" }), null);
  const credential = serviceApp({ orgUrl: sandbox.url, clientId, key, scopes, fetch: watched });
  return { okta: createOktaClient({ orgUrl: sandbox.url, credential, fetch: watched }), asked };
}

async function made(more: object = {}) {
  const { publicKey, privateKey } = pair();
  return clientOf({ clientId: await register(publicKey, more), privateKey });
}

const TOKEN = "/oauth2/v1/token";
const tokensOf = (asked: Asked[]) => asked.filter(({ path }) => path === TOKEN).length;
const read = (okta: Okta) => okta.request({ method: "GET", path: "/api/v1/users", query: { limit: 1 } });

async function failureOf(work: Promise<unknown>): Promise<OktaError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OktaError);
  return error as OktaError;
}

test("twenty calls at once wait for one token, which the next ones use too", async () => {
  const { okta, asked } = await made();
  await Promise.all(Array.from({ length: 20 }, () => read(okta)));
  await read(okta);
  expect(tokensOf(asked)).toBe(1);
  expect(asked.filter(({ authorization }) => authorization.startsWith("Bearer ")).length).toBe(21);
});

test("a new token is asked for before it expires", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  try {
    const { okta, asked } = await made();
    await read(okta);
    vi.setSystemTime(Date.now() + 3_530_000);
    await read(okta);
    expect(tokensOf(asked)).toBe(1);
    vi.setSystemTime(Date.now() + 15_000);
    await read(okta);
    expect(tokensOf(asked)).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});

describe("after a 401", () => {
  const withdraw = (then: "once" | "always"): typeof fetch => {
    let refusals = 0;
    return async (input, init) => {
      const { pathname } = new URL(input as URL);
      if (pathname === TOKEN || (then === "once" && refusals > 0)) return await fetch(input, init);
      refusals += 1;
      return Response.json({ errorCode: "E0000011", errorSummary: "Invalid token provided" }, { status: 401 });
    };
  };

  test("a change is sent once more with a new token, since it was refused", async () => {
    const { publicKey, privateKey } = pair();
    const { okta, asked } = clientOf({ clientId: await register(publicKey), privateKey }, withdraw("once"));
    const profile = { name: `Group ${Date.now()}` };
    const { status } = await okta.request({ method: "POST", path: "/api/v1/groups", body: { profile } });
    expect(status).toBe(200);
    expect(tokensOf(asked)).toBe(2);
    const sent = asked.filter(({ path }) => path === "/api/v1/groups").map(({ authorization }) => authorization);
    expect(new Set(sent).size).toBe(2);
  });

  test("that stays, nothing is sent a third time", async () => {
    const { publicKey, privateKey } = pair();
    const { okta, asked } = clientOf({ clientId: await register(publicKey), privateKey }, withdraw("always"));
    expect(await failureOf(read(okta))).toMatchObject({ kind: "unauthorized", ambiguous: false });
    expect(asked.map(({ path }) => path)).toEqual([TOKEN, "/api/v1/users", TOKEN, "/api/v1/users"]);
  });
});

describe("where the app demands DPoP", () => {
  test("it finds out, gets a bound token by the server's nonce, and proves each request", async () => {
    const { okta, asked } = await made({ dpopBoundAccessTokens: true });
    await read(okta);
    await read(okta);
    const { status } = await okta.request({
      method: "POST",
      path: "/api/v1/groups",
      body: { profile: { name: "DPoP" } },
    });
    expect(status).toBe(200);
    // Without a proof, with one that lacks the nonce, with one that has it.
    expect(tokensOf(asked)).toBe(3);
    const calls = asked.filter(({ path }) => path !== TOKEN);
    expect(calls.every(({ authorization, proof }) => authorization.startsWith("DPoP ") && proof)).toBe(true);
    expect(new Set(calls.map(({ proof }) => proof)).size).toBe(3);
  });

  test("an API that wants a nonce of its own gets it, also when it changes", async () => {
    const { publicKey, privateKey } = pair();
    const clientId = await register(publicKey, { dpopBoundAccessTokens: true });
    const nonceOf = (init?: RequestInit) => {
      const [, payload = ""] = (new Headers(init?.headers).get("dpop") ?? "").split(".");
      return (JSON.parse(Buffer.from(payload, "base64url").toString()) as { nonce?: string }).nonce;
    };
    const nonces = ["n1", "n1", "n2", "n2"];
    const seen: (string | undefined)[] = [];
    const { okta } = clientOf({ clientId, privateKey }, async (input, init) => {
      if (new URL(input as URL).pathname === TOKEN) return await fetch(input, init);
      const wanted = nonces[seen.length];
      seen.push(nonceOf(init));
      if (seen.at(-1) === wanted) return Response.json([]);
      const headers = { "www-authenticate": 'DPoP error="use_dpop_nonce"', "dpop-nonce": String(wanted) };
      return Response.json({ errorCode: "E0000011", errorSummary: "nonce" }, { status: 401, headers });
    });
    await read(okta);
    await read(okta);
    expect(seen).toEqual([undefined, "n1", "n1", "n2"]);
  });
});

describe("why there is no token is said in words, and the call is not sent", () => {
  const none = (okta: Okta) => failureOf(okta.request({ method: "POST", path: "/api/v1/groups", body: {} }));

  test("another key", async () => {
    const { privateKey } = pair();
    const { okta, asked } = clientOf({ clientId: await register(pair().publicKey), privateKey });
    const failure = await none(okta);
    // Neither the key nor what was signed with it is anywhere in what may be logged or shown.
    const { d } = privateKey.export({ format: "jwk" });
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toMatch(new RegExp(`${d}|eyJ`));
    expect(failure).toMatchObject({ kind: "unauthorized", ambiguous: false, problem: { code: "invalid_client" } });
    expect(failure.problem.remedy).toContain("check-connection");
    // Asked again at once, it does not bother Okta.
    await none(okta);
    expect(asked).toHaveLength(1);
  });

  test("a client nobody knows", async () => {
    const { okta } = clientOf({ clientId: "0oanobody", privateKey: pair().privateKey });
    expect(await none(okta)).toMatchObject({ kind: "unauthorized", problem: { code: "invalid_client" } });
  });

  test("a scope that was not granted", async () => {
    const { okta } = await made({ scopes: ["okta.users.read"] });
    expect(await none(okta)).toMatchObject({ kind: "forbidden", problem: { code: "invalid_scope" } });
  });

  test.each<[string, () => Promise<Response>, string]>([
    ["HTML in its place", async () => new Response("<h1>maintenance</h1>", { status: 503 }), "unavailable"],
    ["a page that is no token", async () => new Response("<h1>hello</h1>"), "unreadable"],
    ["a limit", async () => Response.json({ errorCode: "E0000047" }, { status: 429 }), "rate-limited"],
    ["Okta's own error", async () => Response.json({ errorCode: "invalid_client" }, { status: 401 }), "unauthorized"],
    ["an error nobody knows", async () => Response.json({ error: "odd" }, { status: 400 }), "unauthorized"],
    ["a broken line", async () => Promise.reject(new TypeError("fetch failed")), "network"],
  ])("%s", async (_, answer, kind) => {
    const { okta } = clientOf({ clientId: "0oa1", privateKey: pair().privateKey }, answer);
    const failure = await failureOf(
      okta.request({ method: "POST", path: "/api/v1/groups", body: {}, deadlineMs: 900 }),
    );
    expect(failure).toMatchObject({ kind, ambiguous: false });
    expect(failure.problem.meaning).toMatch(/Nothing was changed/);
  });
});

test.each([-600_000, 600_000])("a clock that is off by %d ms is corrected by the org's", async (skew) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const { publicKey, privateKey } = pair();
    const clientId = await register(publicKey, { dpopBoundAccessTokens: true });
    const right = Date.now();
    // The org's clock is this one; only what the client does happens at the other time.
    const { okta, asked } = clientOf({ clientId, privateKey }, async (input, init) => {
      vi.setSystemTime(right);
      try {
        return await fetch(input, init);
      } finally {
        vi.setSystemTime(right + skew);
      }
    });
    vi.setSystemTime(right + skew);
    await read(okta);
    expect(tokensOf(asked)).toBeGreaterThan(1);
  } finally {
    vi.useRealTimers();
  }
});
