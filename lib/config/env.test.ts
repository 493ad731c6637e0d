import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";
import { ConfigProblem } from "./problem.ts";

const complete = {
  DATABASE_URL: "postgresql://localhost/gatehouse",
  OKTA_ORG_URL: "acme-admin.okta.com",
  OKTA_API_TOKEN: "SSWS 00abc",
  OKTA_CLIENT_ID: "0oa1",
  OKTA_CLIENT_SECRET: "secret",
  GATEHOUSE_URL: "https://gatehouse.acme.example/",
  GATEHOUSE_SECRET: "x".repeat(32),
};

test("a complete environment is read, with the token's prefix and the admin host fixed", () => {
  const config = parseEnvironment(complete);
  expect(config.okta).toMatchObject({
    orgUrl: "https://acme.okta.com",
    credential: { kind: "api-token", token: "00abc" },
    isSandbox: false,
  });
  expect(config.url).toBe("https://gatehouse.acme.example");
  expect(config.roleGroups.helpdesk).toBe("Gatehouse Helpdesk");
});

test("every missing setting is named at once, with what belongs there", () => {
  const failing = () =>
    parseEnvironment({ ...complete, OKTA_API_TOKEN: undefined, OKTA_ORG_URL: "", GATEHOUSE_SECRET: "short" });
  expect(failing).toThrow(ConfigProblem);
  expect(failing).toThrow(
    /OKTA_API_TOKEN is missing: .+OKTA_ORG_URL|OKTA_ORG_URL is empty[\s\S]+OKTA_API_TOKEN is missing/,
  );
  expect(failing).toThrow(/GATEHOUSE_SECRET is too short/);
});

test("plain http is for the sandbox alone", () => {
  const local = { ...complete, OKTA_ORG_URL: "http://localhost:4400" };
  expect(() => parseEnvironment(local)).toThrow(/OKTA_ORG_URL/);
  expect(parseEnvironment({ ...local, GATEHOUSE_SANDBOX: "1" }).okta.orgUrl).toBe("http://localhost:4400");
});

describe("there is exactly one way of connecting", () => {
  const { OKTA_API_TOKEN: _, ...without } = complete;
  const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const service = {
    ...without,
    OKTA_SERVICE_CLIENT_ID: "0oaservice",
    OKTA_SERVICE_KEY: key.export({ type: "pkcs8", format: "pem" }).toString(),
  };

  test("a service app takes the token's place, with all scopes unless told", () => {
    expect(parseEnvironment(service).okta.credential).toMatchObject({
      kind: "service-app",
      clientId: "0oaservice",
      key: { algorithm: "ES256", id: null },
    });
    expect(parseEnvironment(service).okta.scopes).toEqual(
      expect.arrayContaining(["okta.users.manage", "okta.logs.read"]),
    );
    const narrow = { ...service, OKTA_SCOPES: "okta.users.read, okta.groups.read", OKTA_SERVICE_KEY_ID: "k7" };
    expect(parseEnvironment(narrow).okta).toMatchObject({
      credential: { key: { id: "k7" } },
      scopes: ["okta.users.read", "okta.groups.read"],
    });
  });

  test.each([
    ["none", without, /OKTA_API_TOKEN is missing.+OKTA_SERVICE_CLIENT_ID/],
    ["two", { ...service, OKTA_API_TOKEN: "00abc" }, /OKTA_API_TOKEN and OKTA_SERVICE_CLIENT_ID.+exactly one/],
    ["half of one", { ...without, OKTA_SERVICE_CLIENT_ID: "0oa1" }, /OKTA_SERVICE_KEY_FILE is missing/],
    ["the other half", { ...service, OKTA_SERVICE_CLIENT_ID: "" }, /OKTA_SERVICE_CLIENT_ID is missing/],
    ["two keys", { ...service, OKTA_SERVICE_KEY_FILE: "/tmp/key" }, /both set/],
    [
      "a key file that is not there",
      { ...service, OKTA_SERVICE_KEY: "", OKTA_SERVICE_KEY_FILE: "/nowhere/key.pem" },
      /OKTA_SERVICE_KEY_FILE names \/nowhere\/key.pem.+ENOENT/,
    ],
    ["a broken key", { ...service, OKTA_SERVICE_KEY: "canary" }, /OKTA_SERVICE_KEY is neither a PEM/],
    ["odd scopes", { ...service, OKTA_SCOPES: "users" }, /OKTA_SCOPES has users/],
  ])("%s is said", (__, env, words) => {
    expect(() => parseEnvironment(env)).toThrow(words);
  });
});

describe("acting by people's own rights", () => {
  const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

  test("needs keys to seal their tokens with", () => {
    expect(parseEnvironment(complete)).toMatchObject({ okta: { actAs: "console" }, encryptionKeys: [] });
    const acting = { ...complete, OKTA_ACT_AS: "person" };
    expect(() => parseEnvironment(acting)).toThrow(/GATEHOUSE_ENCRYPTION_KEYS is missing/);
    const keyed = { ...acting, GATEHOUSE_ENCRYPTION_KEYS: `${key(1)}, ${key(2)}` };
    expect(parseEnvironment(keyed)).toMatchObject({
      okta: { actAs: "person" },
      encryptionKeys: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
    });
  });

  test("a key of the wrong size, and a word for nobody, are named", () => {
    const wrong = { ...complete, OKTA_ACT_AS: "people", GATEHOUSE_ENCRYPTION_KEYS: `${key(1)},canary` };
    expect(() => parseEnvironment(wrong)).toThrow(/OKTA_ACT_AS is neither[\s\S]+ENCRYPTION_KEYS has 4 bytes as key 2/);
    expect(() => parseEnvironment(wrong)).not.toThrow(/canary/);
  });
});
