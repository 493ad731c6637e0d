// npm run verify: what to run before a push, in under a minute: format, lint, types, the paths in the docs, unit tests.
import { join } from "node:path";
import { runAll } from "#scripts/test/check.ts";
import { staticChecks } from "#scripts/test/checks.ts";
import { vitest } from "#scripts/test/reports.ts";

const root = join(import.meta.dirname, "..");
const unitTests = vitest("unit tests", ["run", "--project", "unit"]);
const passed = await runAll([[...staticChecks(root), unitTests]]);
process.exit(passed ? 0 : 1);
