import { expect, test } from "vitest";
import { parseInlineReason } from "./inline-reason.ts";

test.each([
  ["INC-4711 forgot it, called back", { reason: "INC-4711 forgot it", callerCheck: "callback" }],
  ["INC-4711, forgot it, Video call with photo ID", { reason: "INC-4711, forgot it", callerCheck: "video" }],
  ["in person", { reason: "", callerCheck: "inPerson" }],
  ["INC-4711,nobody called", { reason: "INC-4711", callerCheck: "noCall" }],
  // No way of verifying, or none that an agent may say of themselves.
  ["INC-4711, manager asked for it", { reason: "INC-4711, manager asked for it" }],
  ["called backwards", { reason: "called backwards" }],
  ["INC-4711, Okta Verify push", { reason: "INC-4711, Okta Verify push" }],
  ["", { reason: "" }],
])("%s", (text, parsed) => {
  expect(parseInlineReason(text)).toEqual(parsed);
});
