import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A process under test, with all that it has written. */
export class Launched {
  readonly process: ChildProcess;
  output = "";
  readonly exit: Promise<number | null>;

  constructor(args: string[], env: Record<string, string>) {
    this.process = spawn(process.execPath, args, { cwd: root, env: { ...bareEnvironment(), ...env } });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exit = once(this.process, "exit").then(([code]) => code as number | null);
  }

  /** Waits until it has written this. @throws with all it wrote when it ends before */
  async wrote(text: string): Promise<void> {
    let ended = false;
    void this.exit.then(() => (ended = true));
    while (!this.output.includes(text)) {
      if (ended) throw new Error(`It ended without writing “${text}”. It wrote:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends it with a signal and waits. @returns its exit code, null if the signal itself ended it */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.process.exitCode === null) this.process.kill(signal);
    return this.exit;
  }

  /** The ids of the processes it started, and of those that they started. */
  descendants(): number[] {
    return processesBelow(this.process.pid!);
  }
}

/** The ids of the processes that a process started, and of those that they started. */
export function processesBelow(pid: number): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    table.filter(([, its]) => its === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** npm start, as npm would run it, on ports and data of the test's own. */
export function startProduct(env: Record<string, string>): Launched {
  return new Launched(["scripts/bootstrap.mjs", "scripts/start.ts"], env);
}

/** Waits, at most ten seconds, for processes to be gone. @returns those that are not */
export async function stillRunning(pids: readonly number[]): Promise<number[]> {
  for (let tries = 0; tries < 100; tries++) {
    if (!pids.some(isRunning)) return [];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return pids.filter(isRunning);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// Nothing of this machine's own settings, and none of a .env file either: set but empty means absent.
function bareEnvironment(): NodeJS.ProcessEnv {
  const own = [
    "DATABASE_URL",
    "OKTA_ORG_URL",
    "OKTA_API_TOKEN",
    "OKTA_SERVICE_CLIENT_ID",
    "OKTA_CLIENT_ID",
    "OKTA_CLIENT_SECRET",
  ];
  const choices = ["GATEHOUSE_URL", "GATEHOUSE_HOST", "GATEHOUSE_SECRET", "SANDBOX_PEOPLE", "SANDBOX_SEED"];
  const empty = Object.fromEntries([...own, ...choices].map((name) => [name, ""]));
  return { NODE_ENV: "production", PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...empty };
}
