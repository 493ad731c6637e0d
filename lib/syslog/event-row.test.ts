import { expect, test } from "vitest";
import { OktaLogEventSchema } from "#lib/schemas/okta/log-event.ts";
import { toLogRow } from "./event-row.ts";

function sentence(eventType: string, result: string, targets: { type: string; displayName: string }[] = []): string {
  const event = OktaLogEventSchema.parse({
    uuid: "3f0c5d1e-0000-4000-8000-000000000001",
    published: "2026-11-20T10:42:00.000Z",
    eventType,
    displayMessage: "What Okta calls it",
    actor: { id: "00u1", type: "User", alternateId: "ann@meridale.example", displayName: "Ann Lee" },
    target: targets.map((target) => ({ id: "x1", alternateId: "x", ...target })),
    outcome: { result },
  });
  return toLogRow(event).sentence;
}

test("what was only tried is not said to have happened", () => {
  expect(sentence("user.session.start", "SUCCESS")).toBe("Ann Lee signed in to Okta");
  expect(sentence("user.session.start", "FAILURE")).toBe("Ann Lee could not sign in to Okta");
  const app = [{ type: "AppInstance", displayName: "Payroll" }];
  expect(sentence("user.authentication.sso", "DENY", app)).toBe("Ann Lee could not open Payroll");
});

test("a type without words of ours keeps Okta's, even one named like what every object has", () => {
  expect(sentence("some.new.event", "SUCCESS")).toBe("What Okta calls it");
  expect(sentence("constructor", "FAILURE")).toBe("What Okta calls it");
});
