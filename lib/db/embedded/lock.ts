import { readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";

/** Where a running database listens: a Unix socket's path, or a port of 127.0.0.1. */
export type Address = { path: string } | { port: number };

interface Holder {
  pid: number;
  address: Address;
}

/** Somebody else has the data folder open. PGlite does not notice this itself and would ruin the data. */
export class DatabaseInUseError extends Error {
  override name = "DatabaseInUseError";
}

/**
 * Claims a data folder for the server that already listens at `address`, so that its claim can be checked from then on.
 * A claim left by a killed process does not count. Returns the way to give it up.
 * @throws DatabaseInUseError when a living process holds the folder
 */
export async function claimDataFolder(dataDir: string, address: Address): Promise<() => Promise<void>> {
  const file = join(dataDir, "database.lock");
  const claim: Holder = { pid: process.pid, address };
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(claim), { flag: "wx", mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await readHolder(file);
    if (holder && isAlive(holder.pid) && (await answers(holder.address))) {
      throw new DatabaseInUseError(
        `The data in ${dataDir} is in use by another running Gatehouse (process ${holder.pid}). ` +
          "Stop that one first, or set GATEHOUSE_DATA_DIR to another folder.",
      );
    }
    await rm(file, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch (error) {
    // Given up in the meantime, or cut short by a crash: nobody's either way.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function answers(address: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect("path" in address ? { path: address.path } : { port: address.port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
