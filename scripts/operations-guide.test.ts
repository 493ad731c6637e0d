import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "#lib/operations/declarations/catalogue.ts";
import { withTables } from "./operations-guide.ts";

test("the guide to the operations is as they are declared; `npm run operations` writes it", () => {
  const guide = readFileSync(join(import.meta.dirname, "../docs/operations.md"), "utf8");
  expect(withTables(guide, catalogue())).toBe(guide);
});

test("what is declared under no heading of the guide, and a heading without anything declared, are found", () => {
  const [first, ...others] = catalogue();
  expect(() => withTables("# Title\n", [first!])).toThrow(`no heading “${first!.area}”`);
  const area = others.find((row) => row.area !== first!.area)!.area;
  expect(() => withTables(`# Title\n\n## ${area}\n`, [first!])).toThrow(`Nothing is declared under “${area}”`);
});
