import { expect, test } from "vitest";
import type { Okta } from "#lib/okta/port.ts";
import { accessOf, describeActions } from "./actions.ts";
import { describeNetwork, describeCircumstances, describePeople } from "./conditions.ts";
import { isoMinutes, formatMinutes } from "./duration.ts";
import { Names } from "./names.ts";
import { describeSettings } from "./settings.ts";

/** An org that knows one group and one zone by name. */
function orgOf(named: Record<string, unknown>): Okta & { asked: string[] } {
  const asked: string[] = [];
  return {
    orgUrl: "https://org.example",
    identity: { kind: "api-token" },
    asked,
    request: ({ path }) => {
      asked.push(path);
      return Promise.resolve({ status: 200, body: named[path], requestId: null, etag: null, next: null });
    },
  };
}

test("who and from where are said by name, each asked for once", async () => {
  const org = orgOf({
    "/api/v1/groups/00g1": { id: "00g1", type: "OKTA_GROUP", profile: { name: "Finance" } },
    "/api/v1/zones/nzo1": { id: "nzo1", name: "Offices" },
  });
  const names = new Names(org);
  const conditions = {
    people: { groups: { include: ["00g1"], exclude: ["00g1"] } },
    network: { connection: "ZONE", exclude: ["nzo1"] },
  };
  expect(await describePeople(conditions, names)).toEqual(["Members of Finance", "Not members of Finance"]);
  expect(await describeNetwork(conditions, names)).toEqual(["Not Offices"]);
  expect(org.asked).toEqual(["/api/v1/groups/00g1", "/api/v1/zones/nzo1"]);
});

test("no condition is everyone, anywhere, always", async () => {
  const names = new Names(orgOf({}));
  expect(await describePeople({ people: { users: { exclude: [] } } }, names)).toEqual([]);
  expect(await describeNetwork({ network: { connection: "ANYWHERE" } }, names)).toEqual([]);
  expect(describeCircumstances({ riskScore: { level: "ANY" } })).toEqual([]);
});

test("other circumstances", () => {
  const words = describeCircumstances({ device: { registered: true, managed: true }, riskScore: { level: "HIGH" } });
  expect(words).toEqual(["On a managed device", "At high risk"]);
});

test("what an app's rule makes people prove", () => {
  const verificationMethod = {
    factorMode: "2FA",
    reauthenticateIn: "PT2H",
    constraints: [{ possession: { phishingResistant: "REQUIRED", deviceBound: "OPTIONAL" } }],
  };
  const actions = { appSignOn: { access: "ALLOW", verificationMethod } };
  expect(describeActions(actions)).toEqual([
    "Two factors",
    "With a factor that is phishing-resistant",
    "Asked again after 2 hours",
  ]);
  expect(accessOf(actions)).toBe("allow");
  expect(describeActions({ appSignOn: { access: "DENY" } })).toEqual(["Access is refused"]);
});

test("a session without an end is told from one that says nothing of it", () => {
  const session = { maxSessionLifetimeMinutes: 0, maxSessionIdleMinutes: 90 };
  expect(
    describeActions({ signon: { access: "ALLOW", requireFactor: true, factorPromptMode: "ALWAYS", session } }),
  ).toEqual([
    "A second factor at every sign-in",
    "The session ends after 90 minutes without use",
    "No maximum session time",
  ]);
  expect(describeActions({ signon: { access: "ALLOW" } })).toEqual(["No second factor required"]);
});

test("a password policy's settings", () => {
  const settings = describeSettings({
    password: { complexity: { minLength: 12, minNumber: 1, minSymbol: 1 }, lockout: { maxAttempts: 10 } },
    recovery: { factors: { okta_email: { status: "ACTIVE" }, okta_sms: { status: "INACTIVE" } } },
  });
  expect(settings).toContainEqual({ term: "Must have", value: "A digit, a symbol" });
  expect(settings).toContainEqual({ term: "Unlocks by itself", value: "Never" });
  expect(settings).toContainEqual({ term: "Recovery by", value: "Email" });
});

test("durations", () => {
  expect([1, 60, 90, 720, 1440, 43200].map(formatMinutes)).toEqual([
    "1 minute",
    "1 hour",
    "90 minutes",
    "12 hours",
    "1 day",
    "30 days",
  ]);
  expect(["PT2H", "PT0S", "PT1H30M", "P1Y"].map(isoMinutes)).toEqual([120, 0, 90, null]);
});
