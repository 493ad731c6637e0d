import type { RateLimitAnswer } from "./headers.ts";
import type { Reservation } from "./port.ts";

/** A call as the gate needs it. */
export type GateCall = {
  bucket: string;
  /** Milliseconds it may wait for its bucket. */
  patienceMs: number;
  signal: AbortSignal;
  /** Taken from here first, where there is one for this bucket. */
  paid?: Reservation;
};

/** Leave to make one call; it occupies a permit until it is given back. */
export type Pass = {
  /**
   * Tells how the call went; only the first word counts. `answer` is absent where none came.
   * @returns milliseconds to wait before another try of a 429
   */
  leave(answer?: RateLimitAnswer): number;
};

/** What every call to Okta goes through: room in its bucket, and a permit among those on their way. */
export type Gate = {
  /**
   * Waits until the call may be made.
   * @returns the pass, or for how long the bucket is empty where the call's patience does not reach so far
   * @throws the signal's reason when it fires while waiting
   */
  enter(call: GateCall): Promise<Pass | { emptyForMs: number }>;
  /**
   * Waits, however long, until some calls of a bucket can be paid for in advance.
   * @param signal ends the wait, and is the reservation's own
   * @returns 1 to `wanted` of them
   */
  reserve(bucket: string, wanted: number, signal: AbortSignal): Promise<Reservation>;
  /** Gives back what is left of a reservation. */
  release(reservation: Reservation): void;
};
