import { setTimeout as sleep } from "node:timers/promises";
import { log } from "./log.ts";

/** How long to rest when something outside is broken. */
const TROUBLE_MS = 3_000;

type Rhythm = {
  /** How long to rest when a task found nothing to do. */
  idleMs: number;
  signal: AbortSignal;
};

/**
 * Does something over and over until the signal fires. `task` says whether there was anything to do: if so it is called
 * again at once, else after a rest. A task that throws is logged and tried again after 3 s.
 */
export async function repeat({ idleMs, signal }: Rhythm, task: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted) {
    let rest = 0;
    try {
      rest = (await task()) ? 0 : idleMs;
    } catch (error) {
      rest = TROUBLE_MS;
      log.error("The worker had an error and will try again.", { error });
    }
    // An abort only cuts the rest short; the loop's condition ends it.
    if (rest > 0) await sleep(rest, undefined, { signal }).catch(() => undefined);
  }
}
