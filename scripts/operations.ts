// npm run operations [-- --json]: writes the tables of docs/operations.md from what is declared, or prints all of it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { catalogue } from "#lib/operations/declarations/catalogue.ts";
import { withTables } from "./operations-guide.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
if (values.json) console.log(JSON.stringify(catalogue(), null, 2));
else {
  const guide = join(import.meta.dirname, "../docs/operations.md");
  writeFileSync(guide, withTables(readFileSync(guide, "utf8"), catalogue()));
}
