import { spawn } from "node:child_process";
import { once } from "node:events";

/** How many passed and how many failed. */
export interface Count {
  passed: number;
  failed: number;
}

export interface Check {
  name: string;
  run: () => Promise<Count>;
}

/** Runs checks one after the other, every one whatever came of those before, and adds up. */
export async function runAll(checks: readonly Check[]): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 };
  for (const { name, run } of checks) {
    console.log(`\n── ${name}`);
    const begun = performance.now();
    const { passed, failed } = await run();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** A check that counts as one: a script under node that ends with 0 when all is well. */
export function script(name: string, ...args: string[]): Check {
  return { name, run: async () => one((await runScript(args)) === 0) };
}

/** Counts a check that is one: passed or failed. */
export function one(passed: boolean): Count {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a script under this node with its output on the terminal. @returns its exit code, 1 for one ended by a signal */
export async function runScript(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}
