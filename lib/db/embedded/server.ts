import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

export interface ServerPlan {
  binaries: Binaries;
  account: Account;
  /** The files it serves. */
  folder: string;
  settings: Record<string, string>;
  /** A descriptor that it, and every process it makes, holds until its end. */
  lock: number;
}

/** A running PostgreSQL. */
export interface Server {
  pid: number | undefined;
  /** Settles when it has ended, with the last it said. */
  ended: Promise<string>;
  /** Breaks its clients' connections and ends in good order. */
  stop(): Promise<void>;
}

const SETTINGS = {
  unix_socket_permissions: "0700",
  // Several workers and consoles beside tools, each with a pool of ten.
  max_connections: "200",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
};

/** Starts PostgreSQL; it ends by itself when this process is gone, however it went. Its log goes to standard error. */
export function startServer({ binaries, account, folder, settings, lock }: ServerPlan): Server {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command = "", ...args] = [...account.prefix, binaries.postgres, "-D", folder, ...flags];
  const stdio = ["ignore", "ignore", "pipe", lock] as const;
  const server = spawn(command, args, { env: binaries.env, ...account.options, cwd: folder, stdio: [...stdio] });
  const watcher = server.pid === undefined ? undefined : endWithUs(server.pid);
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    said = (said + chunk.toString()).slice(-4_000);
  });
  const ended = new Promise<string>((resolve) => {
    server.once("error", (error) => resolve(error.message));
    server.once("close", (code, signal) => {
      watcher?.kill("SIGKILL");
      resolve(lastWords(said) ?? `it ended with ${signal ?? `code ${code}`}`);
    });
  });
  return {
    pid: server.pid,
    ended,
    async stop() {
      // PostgreSQL's “fast shutdown”.
      server.kill("SIGINT");
      await ended;
    },
  };
}

// It holds the other end of a pipe that breaks when this process is gone: nothing else tells PostgreSQL.
function endWithUs(pid: number): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const script = 'read -r nothing; kill -INT "$1"';
  const watcher = spawn("sh", ["-c", script, "sh", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.on("error", () => {});
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return watcher;
}

function lastWords(said: string): string | undefined {
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  return (lines.findLast((line) => /(FATAL|PANIC): /.test(line)) ?? lines.at(-1))?.replace(
    /^.*?(FATAL|PANIC|LOG): +/,
    "",
  );
}

/**
 * Waits until a server takes clients, which after a crash is when it has recovered.
 * @throws with its last words when it ends before
 */
export async function whenServing(server: Server, folder: string): Promise<void> {
  let over: string | undefined;
  void server.ended.then((words) => (over = words));
  while (!(await isServing(server, folder))) {
    if (over !== undefined) throw new Error(over);
    await sleep(20);
  }
}

// PostgreSQL's own account of itself: its process id is the first line of this file, its state the eighth.
async function isServing({ pid }: Server, folder: string): Promise<boolean> {
  const lines = (await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}
