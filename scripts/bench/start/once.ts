import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "#scripts/setup-error.ts";

const PATIENCE_MS = 10 * 60_000;
const TERMINATION_MS = 20_000;

/**
 * Runs `npm start` in a folder until it says that it is ready, then ends it as Ctrl-C would.
 * @returns the seconds it took
 * @throws SetupError with its last words when it ends before, or takes more than ten minutes
 */
export async function startOnce(folder: string, env: NodeJS.ProcessEnv, undo: AsyncDisposableStack): Promise<number> {
  let npm: ChildProcess | undefined;
  // Said before there is anything to end, because it throws where all is being ended already.
  undo.defer(() => end(npm));
  const begun = performance.now();
  // In a process group of its own, so that all of it can be ended together.
  npm = spawn("npm", ["start"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const output = listen(npm);
  const over = new AbortController();
  const late = sleep(PATIENCE_MS, "had not made it after ten minutes", { signal: over.signal });
  late.catch(() => {});
  const failed = await Promise.race([output.ready, once(npm, "exit").then(() => "ended before it was ready"), late]);
  const seconds = (performance.now() - begun) / 1000;
  over.abort();
  await end(npm);
  if (failed) throw new SetupError(`npm start in a fresh clone ${failed}. The last it said:\n${output.end()}`);
  return seconds;
}

/** Passes on what a process says, and hears when it is ready. */
function listen(npm: ChildProcess): { ready: Promise<void>; end: () => string } {
  let said = "";
  const ready = Promise.withResolvers<void>();
  for (const output of [npm.stdout, npm.stderr]) {
    output?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      process.stderr.write(text.replaceAll(/^(?=.)/gm, "  │ "));
      if (said.includes("Gatehouse is ready")) ready.resolve();
    });
  }
  return { ready: ready.promise, end: () => said.slice(-2000) };
}

async function end(npm: ChildProcess | undefined): Promise<void> {
  if (npm?.pid === undefined || npm.exitCode !== null || npm.signalCode !== null) return;
  const { pid } = npm;
  const exited = once(npm, "exit");
  process.kill(-pid, "SIGINT");
  const insist = setTimeout(() => process.kill(-pid, "SIGKILL"), TERMINATION_MS);
  await exited;
  clearTimeout(insist);
}
