import { missingDocPaths } from "#scripts/checks/doc-paths.ts";
import { one, script } from "./check.ts";
import type { Check } from "./check.ts";

/** What needs no test runner: each counts as one. */
export function staticChecks(root: string): Check[] {
  return [
    script("format", "node_modules/oxfmt/bin/oxfmt", "--check"),
    script("lint", "node_modules/oxlint/bin/oxlint", "--type-aware"),
    script("types", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "."),
    {
      name: "paths in the docs",
      run: async () => one(await missingDocPaths(root)),
    },
  ];
}
