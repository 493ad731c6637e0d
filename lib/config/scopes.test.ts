import { describe, expect, test } from "vitest";
import { hasOktaMaterial, readMaterial, SKIPPED } from "#sandbox/contract/okta-material.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { READS } from "#lib/operations/reads/registry.ts";
import { DEFAULT_SCOPES } from "./scopes.ts";

type Description = { paths: Record<string, Record<string, { security?: { oauth2?: string[] }[] }>> };

describe.skipIf(!hasOktaMaterial)(`scopes by Okta's description${hasOktaMaterial ? "" : ` (${SKIPPED})`}`, () => {
  test("those asked for by default cover every operation and read, and none is asked for in vain", () => {
    const { paths } = readMaterial("openapi.json") as Description;
    const endpoints = [...Object.values(OPERATIONS), ...Object.values(READS)].flatMap((each) => [...each.endpoints]);
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
