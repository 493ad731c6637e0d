/**
 * What node runs a worker with. Planning a long list makes much that is needed for a moment only, and left to itself V8 lets
 * it lie: 100,000 rows took 498 MB, of which 70 were in use. With a smaller nursery, and old space that may grow by half
 * before it is looked through instead of by several times, they took 274 MB, and an eighth more processor time.
 */
export const WORKER_ARGS: readonly string[] = [
  "--max-semi-space-size=32",
  "--heap-growing-percent=50",
  "worker/main.ts",
];
