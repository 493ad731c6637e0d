import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "#scripts/setup-error.ts";
import type { Child } from "./child.ts";

/** For what starts from files that are there already. */
const PATIENCE_MINUTES = 3;

/**
 * Waits until a child is ready.
 * @param ready settles when it is
 * @param minutes how long is waited; three unless told otherwise
 * @throws SetupError when it ends before, or takes longer
 */
export async function whenReady<T>(child: Child, ready: Promise<T>, minutes = PATIENCE_MINUTES): Promise<T> {
  const over = new AbortController();
  const ended = child.ended.then(async () => Promise.reject(await child.failure()));
  const late = sleep(minutes * 60_000, undefined, { signal: over.signal }).then(() => {
    throw new SetupError(`The ${child.name} was not ready after ${minutes} minutes, so starting was cancelled.`);
  });
  // Only the first to settle is heard; the others settle unheard.
  ended.catch(() => {});
  late.catch(() => {});
  try {
    return await Promise.race([ready, ended, late]);
  } finally {
    over.abort();
  }
}

/** Asks an address again and again until it answers 200. */
export async function answers(url: string, child: Child): Promise<void> {
  let gone = false;
  void child.ended.then(() => (gone = true));
  while (!gone) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "manual" });
      await response.body?.cancel();
      if (response.status === 200) return;
    } catch {
      // Not listening yet: whether it ever will is for whenReady to judge.
    }
    await sleep(100);
  }
}
