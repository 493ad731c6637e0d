import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What came of a check: how many passed, and of each that failed what it is called and why. */
export interface Result {
  passed: number;
  failures: string[];
}

export interface Check {
  name: string;
  /** @param prefix stands before each line that the check writes; empty when it has the terminal to itself */
  run: (prefix: string) => Promise<Result>;
}

/**
 * Runs stages one after the other, every one whatever came of those before; the checks of a stage run side by side. Says at
 * the end, below all other output, what failed, and then "N passed, N failed".
 * @returns whether all passed
 */
export async function runAll(stages: readonly Check[][]): Promise<boolean> {
  const total: Result = { passed: 0, failures: [] };
  for (const checks of stages) {
    await Promise.all(
      checks.map(async ({ name, run }) => {
        console.log(`\n── ${name}`);
        const begun = performance.now();
        const { passed, failures } = await run(checks.length > 1 ? `${name} │ ` : "");
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        console.log(`── ${name}: ${passed} passed, ${failures.length} failed (${seconds} s)`);
        total.passed += passed;
        total.failures.push(...failures.map((failure) => `${name}: ${failure}`));
      }),
    );
  }
  for (const failure of total.failures) console.log(`\n✗ ${failure}`);
  console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
  return total.failures.length === 0;
}

/** A check that counts as one: a script under node that ends with 0 when all is well. */
export function script(name: string, ...args: string[]): Check {
  return {
    name,
    run: async (prefix) => {
      const code = await runScript(args, { prefix });
      return one(code === 0 ? [] : [`ended with code ${code}`]);
    },
  };
}

/** A check that is one, whatever is wrong: it passed when nothing is. */
export function one(wrong: readonly string[]): Result {
  return wrong.length === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [wrong.join("\n")] };
}

/**
 * Runs a script under this node with its output on the terminal, each line behind the prefix if there is one.
 * @returns its exit code, 1 for one ended by a signal
 */
export async function runScript(
  args: readonly string[],
  { prefix, env = {} }: { prefix: string; env?: Record<string, string> },
): Promise<number> {
  const output = prefix ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    stdio: ["inherit", output, output],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on("line", (line) => console.log(`${prefix}${line}`));
  }
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? 1;
}
