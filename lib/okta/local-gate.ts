import { setTimeout as sleep } from "node:timers/promises";
import type { Gate, GateCall, Pass } from "./gate.ts";
import { bucketNews, isTooManyAtOnce, type BucketNews, type RateLimitAnswer } from "./headers.ts";
import { RateLimits } from "./rate-limit.ts";
import { Semaphore } from "./semaphore.ts";

/** Calls on their way to one org at once. Below Okta's 35 of the smallest plan, and shared with nobody's clicks for long. */
export const MOST_IN_FLIGHT = 10;
/** A concurrency 429 says nothing about time: others' calls only have to end. */
export const TOO_MANY_WAIT_MS = 500;

/** Who wants to know what Okta says of its buckets. */
export type Listener = (bucket: string, news: BucketNews | null) => void;

/**
 * A gate that knows only this process: it waits where Okta has said that a bucket is empty.
 * @param options.semaphore by default one with MOST_IN_FLIGHT permits
 * @param options.heard told of every call that has ended
 * @param options.waits called when a call may have to wait for a permit
 */
export function localGate(options: { semaphore?: Semaphore; heard?: Listener; waits?: () => void } = {}): Gate {
  const { semaphore = new Semaphore(MOST_IN_FLIGHT), heard, waits } = options;
  const limits = new RateLimits();

  function leave(bucket: string, answer: RateLimitAnswer | undefined): number {
    semaphore.leave();
    const now = Date.now();
    const news = answer ? bucketNews(answer, now) : null;
    if (news) limits.note(bucket, news, now);
    heard?.(bucket, news);
    return answer && isTooManyAtOnce(answer) ? TOO_MANY_WAIT_MS : (news?.resetsInMs ?? 0);
  }

  return {
    async enter({ bucket, patienceMs, signal }: GateCall): Promise<Pass | { emptyForMs: number }> {
      const wait = limits.waitBefore(bucket, Date.now());
      if (wait > 0 && wait >= patienceMs) return { emptyForMs: wait };
      if (wait > 0) await sleep(wait, undefined, { signal });
      const entered = semaphore.enter(signal);
      waits?.();
      await entered;
      limits.take(bucket);
      let released = false;
      return {
        leave(answer) {
          if (released) return 0;
          released = true;
          return leave(bucket, answer);
        },
      };
    },
    reserve: async (bucket, wanted, signal) => ({ bucket, signal, left: wanted, round: 0 }),
    release: () => undefined,
  };
}
