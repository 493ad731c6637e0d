import { expect, test } from "vitest";
import { hasOktaMaterial, readMaterial, SKIPPED } from "../contract/okta-material.ts";
import { accessOf, API_SCOPES, scopeFor } from "./scopes.ts";

type Operation = { security?: { oauth2?: string[] }[] };

test.skipIf(!hasOktaMaterial)("every described operation needs the scope its description names", () => {
  const { paths } = readMaterial("openapi.json") as { paths: Record<string, Record<string, Operation>> };
  const wrong: string[] = [];
  let compared = 0;
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { security = [] }] of Object.entries(methods)) {
      const [described] = security.flatMap(({ oauth2 = [] }) => oauth2);
      if (described === undefined) continue;
      const access = accessOf(method.toUpperCase(), path);
      const ours = access && scopeFor(access);
      compared += 1;
      if (ours !== described || !API_SCOPES.includes(described))
        wrong.push(`${method} ${path}: ${ours}, not ${described}`);
    }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(150);
});

test.skipIf(hasOktaMaterial)(SKIPPED, () => {});
