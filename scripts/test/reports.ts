import { readFile, rm } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { runScript } from "./check.ts";
import type { Check, Result } from "./check.ts";

const assertionResult = z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) });
const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), message: z.string(), assertionResults: z.array(assertionResult) }),
  ),
});

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), skipped: z.number() }),
  suites: z.array(suite),
});

/** Vitest with these arguments; its tests are counted one by one, a file that fails outside of its tests as one. */
export function vitest(name: string, args: readonly string[]): Check {
  return withReport(name, async (file, prefix) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await runScript(["node_modules/vitest/vitest.mjs", ...args, ...reporters], { prefix });
    const report = vitestReport.parse(JSON.parse(await readFile(file, "utf8")));
    if (report.numPendingTests > 0)
      console.log(`${report.numPendingTests} tests were skipped; what is above says why.`);
    const failures = report.testResults.flatMap((tested) => {
      const failed = tested.assertionResults.filter(({ status }) => status === "failed");
      if (failed.length === 0) return tested.status === "failed" ? [described(tested.name, [tested.message])] : [];
      return failed.map(({ fullName, failureMessages }) => described(`${tested.name} › ${fullName}`, failureMessages));
    });
    return { code, passed: report.numPassedTests, failures };
  });
}

/** Playwright over e2e/. A test that passed only when tried again counts as failed. */
export function playwright(name: string): Check {
  return withReport(name, async (file, prefix) => {
    const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
    const code = await runScript(args, { prefix, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
    const { stats, suites } = playwrightReport.parse(JSON.parse(await readFile(file, "utf8")));
    if (stats.skipped > 0) console.log(`${stats.skipped} tests were skipped.`);
    const failures = suites.flatMap(specsOf).flatMap(({ title, file: at, line, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .map(({ results }) => {
          const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ""));
          return described(`${at}:${line} › ${title}`, messages);
        }),
    );
    return { code, passed: stats.expected, failures };
  });
}

function specsOf({ specs, suites }: z.infer<typeof suite>): z.infer<typeof spec>[] {
  return [...specs, ...(suites ?? []).flatMap(specsOf)];
}

/** Enough of what went wrong to know where to look; the whole of it is further up. */
const LINES_SHOWN = 8;

function described(what: string, messages: readonly string[]): string {
  const lines = messages.flatMap((message) => stripVTControlCharacters(message).split("\n").slice(0, LINES_SHOWN));
  return [what, ...lines].join("\n    ");
}

let reports = 0;

type Measure = (file: string, prefix: string) => Promise<Result & { code: number }>;

function withReport(name: string, measure: Measure): Check {
  const run = async (prefix: string): Promise<Result> => {
    const file = `node_modules/.cache/gatehouse/report-${process.pid}-${reports++}.json`;
    try {
      const { code, passed, failures } = await measure(file, prefix);
      // A runner may fail for a reason that is no test's, such as an unhandled rejection.
      const others = failures.length === 0 && code !== 0 ? [`ended with code ${code}, though no test failed`] : [];
      return { passed, failures: [...failures, ...others] };
    } catch (error) {
      return { passed: 0, failures: [`left no report that can be read: ${String(error)}`] };
    } finally {
      await rm(file, { force: true });
    }
  };
  return { name, run };
}
