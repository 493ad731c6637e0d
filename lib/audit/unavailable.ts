/** Why nothing can be recorded: the database takes no writes, or nobody outside of it has vouched for the trail lately. */
type Reason = "not-writable" | "not-vouched-for";

/** The trail cannot be relied on, so nothing may be done that would have to be recorded. */
export class AuditUnavailable extends Error {
  /** Told by name, for the same reason as `OktaError`: the trail is one for all of Next's bundles, this class is not. */
  static override [Symbol.hasInstance](value: unknown): value is AuditUnavailable {
    return value instanceof Error && value.name === "AuditUnavailable";
  }

  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(
      reason === "not-writable"
        ? "The audit trail cannot be written to."
        : "No checkpoint of the audit trail has been stored outside the database recently.",
      { cause },
    );
    this.name = "AuditUnavailable";
    this.reason = reason;
  }
}
