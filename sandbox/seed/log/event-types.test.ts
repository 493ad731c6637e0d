import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateOrg } from "#sandbox/seed/generate.ts";

const catalogue = new URL("../../../../shared/okta/event-types.json", import.meta.url);
const absent = !existsSync(catalogue);

test.skipIf(absent)(
  `every generated event is of a type Okta publishes${absent ? " (skipped: ../shared/okta is not there)" : ""}`,
  () => {
    const { eventTypes } = JSON.parse(readFileSync(catalogue, "utf8")) as { eventTypes: { eventType: string }[] };
    const known = new Set(eventTypes.map(({ eventType }) => eventType));
    const { log } = generateOrg({ people: 500, seed: 1, orgUrl: "http://localhost:4400" }).data;
    const used = new Set(log.map(({ eventType }) => eventType));
    expect(used.size).toBeGreaterThan(12);
    expect([...used].filter((type) => !known.has(type))).toEqual([]);
  },
);
