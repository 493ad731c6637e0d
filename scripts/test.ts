// npm test: every check there is, ending with "N passed, N failed" and the exit code that goes with it.
// With TEST_DATABASE_URL the tests that use a database run on that PostgreSQL instead of the embedded one.
import { join } from "node:path";
import { SetupError } from "#scripts/setup-error.ts";
import { runAll, script } from "#scripts/test/check.ts";
import { staticChecks } from "#scripts/test/checks.ts";
import { requireChromium } from "#scripts/test/chromium.ts";
import { playwright, vitest } from "#scripts/test/reports.ts";

const root = join(import.meta.dirname, "..");
const withoutProcesses = ["--project", "unit", "--project", "slow"];
process.env.PLAYWRIGHT_CHROMIUM = chromium();

const passed = await runAll([
  [...staticChecks(root), script("build", "scripts/build.ts"), vitest("tests", ["run", ...withoutProcesses])],
  [vitest("launchers, as processes", ["run", "--project", "process"])],
  [playwright("console, in Chromium")],
]);
process.exit(passed ? 0 : 1);

function chromium(): string {
  try {
    return requireChromium();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
