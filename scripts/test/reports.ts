import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { runScript } from "./check.ts";
import type { Check, Count } from "./check.ts";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number(), skipped: z.number() }),
});

/** Vitest with these arguments; its tests are counted one by one, a file that fails outside of its tests as one. */
export function vitest(name: string, args: readonly string[], env: Record<string, string> = {}): Check {
  return withReport(name, async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await runScript(["node_modules/vitest/vitest.mjs", ...args, ...reporters], env);
    const report = vitestReport.parse(JSON.parse(await readFile(file, "utf8")));
    const broken = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
    );
    if (report.numPendingTests > 0)
      console.log(`${report.numPendingTests} tests were skipped; what is above says why.`);
    return { code, passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  });
}

/** Playwright over e2e/. A test that passed only when tried again counts as failed. */
export function playwright(name: string): Check {
  return withReport(name, async (file) => {
    const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
    const code = await runScript(args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
    const { stats } = playwrightReport.parse(JSON.parse(await readFile(file, "utf8")));
    if (stats.skipped > 0) console.log(`${stats.skipped} tests were skipped.`);
    return { code, passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

let reports = 0;

function withReport(name: string, measure: (file: string) => Promise<Count & { code: number }>): Check {
  const run = async (): Promise<Count> => {
    const file = `node_modules/.cache/gatehouse/report-${process.pid}-${reports++}.json`;
    try {
      const { code, passed, failed } = await measure(file);
      // A runner may fail for a reason that is no test's, such as an unhandled rejection.
      return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
    } catch (error) {
      console.error(`${name} left no report that can be read: ${String(error)}`);
      return { passed: 0, failed: 1 };
    } finally {
      await rm(file, { force: true });
    }
  };
  return { name, run };
}
