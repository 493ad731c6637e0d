import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "#lib/utils/log.ts";

/** A lock on a file, held as long as this process, or any that it gave the descriptor to, lives. */
export interface FileLock {
  fd: number;
  /** False where this system has no file locks: then it says nothing about others. */
  certain: boolean;
  release(): void;
}

const BUSY = 1;

/**
 * Takes the lock on a file (flock(2)). The kernel keeps it, so it holds across containers, whose process ids mean nothing to one
 * another, and ends with its last holder however that ends. Node has no call for it; the command `flock` locks a descriptor that
 * it inherits, and the lock stays with the descriptor.
 * @param patience how long to wait for the person who holds it, in ms
 * @returns null when someone else still holds it
 */
export async function lockFile(path: string, patience = 0): Promise<FileLock | null> {
  const fd = openSync(path, "a", 0o600);
  const release = () => closeSync(fd);
  const latest = performance.now() + patience;
  for (;;) {
    const { status, error, stderr } = spawnSync("flock", ["-n", "3"], { stdio: ["ignore", "ignore", "pipe", fd] });
    if (status === 0) return { fd, certain: true, release };
    if (status !== BUSY) {
      log.info("The data folder cannot be locked: see to it that no other machine or container uses it.", {
        error: error ?? stderr.toString(),
      });
      return { fd, certain: false, release };
    }
    if (performance.now() >= latest) {
      release();
      return null;
    }
    await sleep(50);
  }
}
