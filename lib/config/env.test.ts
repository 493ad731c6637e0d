import { expect, test } from "vitest";
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

test("a complete environment is read, with the token's prefix and the admin host mended", () => {
  const config = parseEnvironment(complete);
  expect(config.okta).toMatchObject({ orgUrl: "https://acme.okta.com", apiToken: "00abc", isSandbox: false });
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
