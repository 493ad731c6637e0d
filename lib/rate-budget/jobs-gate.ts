import type { Gate } from "#lib/okta/gate.ts";
import { bucketNews, isTooManyAtOnce } from "#lib/okta/headers.ts";
import { TOO_MANY_WAIT_MS } from "#lib/okta/local-gate.ts";
import type { Reservation } from "#lib/okta/port.ts";
import type { Semaphore } from "#lib/okta/semaphore.ts";
import type { Ahead } from "./ahead.ts";
import type { Reports } from "./reports.ts";
import type { TokenReservations } from "./token-reservations.ts";

type Parts = {
  reservations: TokenReservations;
  semaphore: Semaphore;
  ahead: Ahead;
  reports: Reports;
  /** Called whenever there is something to do or to tell. */
  wake: () => void;
  /** Told how long each answer took. */
  answered: (tookMs: number, tooMany: boolean) => void;
};

/**
 * What calls of jobs go through: each is reserved from the budget all processes share, and has a permit of this one's.
 */
export function jobsGate({ reservations, semaphore, ahead, reports, wake, answered }: Parts): Gate {
  async function windowOf(call: Parameters<Gate["enter"]>[0]): Promise<{ round: number } | { emptyForMs: number }> {
    const { bucket, paid } = call;
    if (paid?.bucket !== bucket || paid.left === 0) return await reservations.take(bucket, 1, call);
    paid.left -= 1;
    ahead.pay(-1);
    return { round: paid.round };
  }

  return {
    async enter(call) {
      const { bucket, signal } = call;
      const isPaid = call.paid?.bucket === bucket && call.paid.left > 0;
      const reserved = await windowOf(call);
      if ("emptyForMs" in reserved) return reserved;
      const { round } = reserved;
      try {
        // What is paid for in advance waits for what is not: people are read before anything is done to them.
        const entered = semaphore.enter(signal, !isPaid);
        wake();
        await entered;
      } catch (error) {
        reservations.putBack(bucket, round, 1);
        throw error;
      }
      const begun = Date.now();
      let released = false;
      return {
        leave(answer) {
          if (released) return 0;
          released = true;
          semaphore.leave();
          ahead.moved();
          const news = answer ? bucketNews(answer, Date.now()) : null;
          const tooMany = answer !== undefined && isTooManyAtOnce(answer);
          if (answer) answered(Date.now() - begun, tooMany);
          reports.answered(bucket, round, 1, news);
          wake();
          return tooMany ? TOO_MANY_WAIT_MS : (news?.resetsInMs ?? 0);
        },
      };
    },

    async reserve(bucket, wanted, signal): Promise<Reservation> {
      await ahead.room(signal);
      const taken = await reservations.take(bucket, wanted, { patienceMs: Number.POSITIVE_INFINITY, signal });
      if ("emptyForMs" in taken) throw new Error("A wait without end has ended.");
      ahead.pay(taken.count);
      wake();
      return { bucket, signal, left: taken.count, round: taken.round };
    },

    release(reservation) {
      reservations.putBack(reservation.bucket, reservation.round, reservation.left);
      ahead.pay(-reservation.left);
      reservation.left = 0;
      wake();
    },
  };
}
