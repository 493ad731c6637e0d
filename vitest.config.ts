import { configDefaults, defineConfig } from "vitest/config";

/** Start programs and watch them from outside; one at a time, because they share the build. */
const PROCESS = ["**/*.process.test.ts"];
/** Take seconds each, because they make whole databases or orgs: `npm test` runs them, `npm run verify` does not wait. */
const SLOW = ["**/*.slow.test.ts"];
const exclude = [...configDefaults.exclude, "**/.next/**", "**/.gatehouse/**"];

export default defineConfig({
  test: {
    // Has a PostgreSQL ready for the tests that ask for one.
    globalSetup: "lib/db/testing/server.ts",
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, ...PROCESS, ...SLOW],
          // They share what they import; a test that changes what is everyone's puts it back.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "slow", include: SLOW, exclude, testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        test: {
          name: "process",
          include: PROCESS,
          exclude,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
