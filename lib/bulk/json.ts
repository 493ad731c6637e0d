/**
 * A value as JSON that PostgreSQL takes: it keeps no NUL, and a lone surrogate has no UTF-8 form, so both become U+FFFD,
 * as they do in the audit trail.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "string" ? inner.replaceAll("\0", "\uFFFD").toWellFormed() : inner,
  );
}
