import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { appendFileSync, closeSync, existsSync, openSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "#scripts/setup-error.ts";

const guard = join(import.meta.dirname, "exit-with-parent.ts");
const TAIL_BYTES = 8_192;
const TERMINATION_MS = 10_000;

export interface ChildPlan {
  /** How it is called in what people read, such as "sandbox org". */
  name: string;
  /** Script and arguments for node. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Where its output goes. */
  log: string;
  /** Whether it appears on the terminal as well. */
  shown?: boolean;
}

/**
 * What a child may tell over IPC: that it is ready, and where if that was open; or in a sentence for people why it
 * cannot be.
 */
export type ChildMessage = Ready | { failed: string };
export interface Ready {
  ready: true;
  url?: string;
}

/** How a process ended, for programs and for people. */
export interface End {
  ok: boolean;
  words: string;
}

/** A process of the product: writes to its log, dies with the launcher, and says how it ended. */
export class Child {
  readonly name: string;
  /** Settles, and never rejects, when the process is gone. */
  readonly ended: Promise<End>;
  readonly #log: string;
  readonly #process: ChildProcess;
  #reason: string | undefined;

  constructor(plan: ChildPlan) {
    this.name = plan.name;
    this.#log = plan.log;
    const output = openLog(plan.log);
    // In a process group of its own, or the terminal's Ctrl-C would end all at once instead of in order.
    this.#process = spawn(process.execPath, ["--import", guard, ...plan.args], {
      stdio: plan.shown ? ["ignore", "pipe", "pipe", "ipc"] : ["ignore", output, output, "ipc"],
      // Logs are read in files, where colours are noise.
      env: { ...plan.env, GATEHOUSE_LAUNCHER: String(process.pid), NO_COLOR: "1" },
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        process.stdout.write(chunk);
        appendFileSync(plan.log, chunk);
      });
    }
    closeSync(output);
    this.#process.on("message", (message: ChildMessage) => {
      if ("failed" in message) this.#reason = message.failed;
    });
    this.ended = new Promise((resolve) => {
      this.#process.once("error", (error) => resolve({ ok: false, words: `could not be started: ${error.message}` }));
      this.#process.once("exit", (code, signal) => {
        const end = { ok: code === 0, words: signal ? `was ended by ${signal}` : `ended with code ${code}` };
        // What it said last may still be on its way.
        if (this.#process.connected) this.#process.once("disconnect", () => resolve(end));
        else resolve(end);
      });
    });
  }

  /** Its process id; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Its word over IPC that it is ready. */
  readyMessage(): Promise<Ready> {
    return new Promise((resolve) => {
      this.#process.on("message", (message: ChildMessage) => {
        if ("ready" in message) resolve(message);
      });
    });
  }

  /** Why it ended, for people: its own sentence if it gave one, else how it ended and the last it wrote. */
  async failure(): Promise<SetupError> {
    const { words } = await this.ended;
    if (this.#reason) return new SetupError(this.#reason);
    const lines = await lastLines(this.#log, 15);
    const said =
      lines.length > 0 ? `Its last output:\n${lines.map((line) => `  │ ${line}`).join("\n")}` : "It wrote nothing.";
    return new SetupError(`The ${this.name} ${words}. ${said}\nAll of it is in ${this.#log}.`);
  }

  /** Ends it: asks first, insists after ten seconds. */
  async stop(): Promise<void> {
    this.#process.kill("SIGTERM");
    const insist = setTimeout(() => this.#process.kill("SIGKILL"), TERMINATION_MS);
    await this.ended;
    clearTimeout(insist);
  }
}

/** Opens a log file again for a child to write to; what the last run wrote stays beside it as `*.previous.log`. */
function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, ".previous.log"));
  return openSync(file, "w", 0o600);
}

/** The last lines of a log file that are not blank, at most `count` of them. */
async function lastLines(file: string, count: number): Promise<string[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    const text = buffer.toString("utf8", 0, bytesRead);
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(-count);
  } finally {
    await handle.close();
  }
}
