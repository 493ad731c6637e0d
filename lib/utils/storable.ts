/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** PostgreSQL keeps no NUL, and a lone surrogate has no UTF-8 form, so both become U+FFFD, wherever they stand. */
export function storable<Value extends Json>(value: Value): Value {
  if (typeof value === "string") return value.replaceAll("\0", "\uFFFD").toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(storable) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), storable(inner)])) as Value;
}
