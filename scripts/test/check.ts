import { spawn } from "node:child_process";
import { once } from "node:events";

/** What came of a check: how many passed, and of each that failed what it is called and why. */
export interface Result {
  passed: number;
  failures: string[];
}

export interface Check {
  name: string;
  run: () => Promise<Result>;
}

/**
 * Runs checks one after the other, every one whatever came of those before. Says at the end, below all other output, what
 * failed, and then "N passed, N failed".
 * @param notes what else there is to say above that last line
 * @returns whether all passed
 */
export async function runAll(checks: readonly Check[], notes: readonly string[] = []): Promise<boolean> {
  const total: Result = { passed: 0, failures: [] };
  for (const { name, run } of checks) {
    console.log(`\n── ${name}`);
    const begun = performance.now();
    const { passed, failures } = await run();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`── ${name}: ${passed} passed, ${failures.length} failed (${seconds} s)`);
    total.passed += passed;
    total.failures.push(...failures.map((failure) => `${name}: ${failure}`));
  }
  for (const line of [...total.failures.map((failure) => `✗ ${failure}`), ...notes]) console.log(`\n${line}`);
  console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
  return total.failures.length === 0;
}

/** A check that counts as one: a script under node that ends with 0 when all is well. */
export function script(name: string, ...args: string[]): Check {
  return {
    name,
    run: async () => {
      const code = await runScript(args);
      return one(code === 0 ? [] : [`ended with code ${code}`]);
    },
  };
}

/** A check that is one, whatever is wrong: it passed when nothing is. */
export function one(wrong: readonly string[]): Result {
  return wrong.length === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [wrong.join("\n")] };
}

/** Runs a script under this node with its output on the terminal. @returns its exit code, 1 for one ended by a signal */
export async function runScript(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}
