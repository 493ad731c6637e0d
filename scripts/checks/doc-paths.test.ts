import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { missingDocPaths } from "./doc-paths.ts";

let root: string;
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("names every path in the docs that does not exist, and no other", async () => {
  root = mkdtempSync(join(tmpdir(), "gatehouse-docs-"));
  mkdirSync(join(root, "docs"));
  mkdirSync(join(root, "lib/db"), { recursive: true });
  writeFileSync(join(root, "lib/db/here.ts"), "");
  writeFileSync(
    join(root, "docs/guide.md"),
    [
      "See `lib/db/here.ts`, `lib/db/gone.ts`, `lib/**/*.test.ts` and `npm start`.",
      "[The readme](../README.md#start), [outside](https://example.com/x.md), [lost](lost.md)",
      "`.gatehouse/logs` is made later, `lib/db/generated/client.ts` too.",
    ].join("\n"),
  );
  writeFileSync(join(root, "README.md"), "[guide](docs/guide.md)");
  expect(await missingDocPaths(root)).toEqual([
    "docs/guide.md:1 names lib/db/gone.ts, which does not exist.",
    "docs/guide.md:2 names lost.md, which does not exist.",
  ]);
});
