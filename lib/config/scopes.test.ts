import { describe, expect, test } from "vitest";
import { hasOktaMaterial, readMaterial, SKIPPED } from "#sandbox/contract/okta-material.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { OKTA_READS } from "#lib/schemas/vocabulary/reads.ts";
import { DEFAULT_SCOPES } from "./scopes.ts";

/** Without a scope of their own, policies show the ids of network zones instead of their names. */
const { "zone.get": _, ...WITHOUT_ZONES } = OKTA_READS;

type Description = { paths: Record<string, Record<string, { security?: { oauth2?: string[] }[] }>> };

describe.skipIf(!hasOktaMaterial)(`scopes by Okta's description${hasOktaMaterial ? "" : ` (${SKIPPED})`}`, () => {
  test("those asked for by default cover every operation and read, and none is asked for in vain", () => {
    const { paths } = readMaterial("openapi.json") as Description;
    const endpoints = [...Object.values(OPERATIONS), ...Object.values(WITHOUT_ZONES)].flatMap((each) => [
      ...each.endpoints,
    ]);
    const described = endpoints.flatMap((endpoint) => {
      const [method = "", path = ""] = endpoint.split(" ");
      return (paths[path]?.[method.toLowerCase()]?.security ?? []).flatMap(({ oauth2 }) => oauth2 ?? []);
    });
    expect(described.length).toBeGreaterThan(50);
    const granted = new Set(DEFAULT_SCOPES.flatMap((scope) => [scope, scope.replace(/\.manage$/, ".read")]));
    expect([...new Set(described)].filter((scope) => !granted.has(scope))).toEqual([]);
    expect(DEFAULT_SCOPES.filter((scope) => !described.includes(scope))).toEqual([]);
  });
});
