import { configDefaults, defineConfig } from "vitest/config";

const PROCESS_TESTS = "**/*.process.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, PROCESS_TESTS, ".next/**", ".gatehouse/**", "e2e/**"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Starts the launchers as processes: slow, and one at a time because they share the build.
        test: {
          name: "process",
          include: [PROCESS_TESTS],
          exclude: [...configDefaults.exclude, ".next/**", ".gatehouse/**"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
