import type { Problem } from "#lib/schemas/problem.ts";

/** The few ways a call to Okta can fail; everything that can go wrong is one of these. */
export type OktaErrorKind =
  /** The credential is wrong, expired or revoked. */
  | "unauthorized"
  /** The credential may not do this. */
  | "forbidden"
  | "not-found"
  /** Okta refuses what was sent, or the state the person is in. */
  | "refused"
  /** Someone else is changing the same thing, or Okta is still busy with it. */
  | "conflict"
  /** The bucket is empty until its reset. */
  | "rate-limited"
  /** Okta answered with a server error. */
  | "unavailable"
  /** No answer within the deadline. */
  | "timeout"
  /** The connection failed or broke. */
  | "network"
  /** An answer came that is not Okta's. */
  | "unreadable";

/** Failures that pass by themselves: the same call may work a moment later. */
export const PASSING: readonly OktaErrorKind[] = ["unavailable", "network", "unreadable"];

/** A failed call to Okta, in words, with what is needed to decide whether it may be sent again. */
export class OktaError extends Error {
  /**
   * Told by name: Next's bundles each hold a copy of this class, and the one client they share throws that of whichever
   * made it, so an error's class is often not the copy that `instanceof` is asked about.
   */
  static override [Symbol.hasInstance](value: unknown): value is OktaError {
    return value instanceof Error && value.name === "OktaError";
  }

  readonly kind: OktaErrorKind;
  readonly problem: Problem;
  readonly status: number | null;
  /** True when Okta may have carried the call out although no usable answer came back. */
  readonly ambiguous: boolean;
  /** When to try again, by this machine's clock: when the bucket fills, or at once where the call only waited its turn. */
  readonly retryAt: Date | null;

  constructor(options: {
    kind: OktaErrorKind;
    problem: Problem;
    status?: number;
    ambiguous?: boolean;
    retryAt?: Date;
    cause?: unknown;
  }) {
    super(options.problem.title, { cause: options.cause });
    this.name = "OktaError";
    this.kind = options.kind;
    this.problem = options.problem;
    this.status = options.status ?? null;
    this.ambiguous = options.ambiguous ?? false;
    this.retryAt = options.retryAt ?? null;
  }
}
