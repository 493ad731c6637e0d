const MINUTE_MS = 60_000;

/** A moment (ISO 8601) as a `datetime-local` field holds it: in the local zone, to the minute. "" for none. */
export function toLocalField(iso: string): string {
  if (iso === "") return "";
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

/**
 * The moment (ISO 8601) that a `datetime-local` field names in the local zone; "" for an empty field. Of an hour
 * that comes twice in a night it is the first, and one that the clocks skip is as much later as they are put forward
 * (ECMAScript, local time).
 */
export function fromLocalField(field: string): string {
  const millis = new Date(field).getTime();
  return Number.isNaN(millis) ? "" : new Date(millis).toISOString();
}
