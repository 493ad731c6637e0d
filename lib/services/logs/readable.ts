import { createHash } from "node:crypto";
import { z } from "zod";
import { OktaLogEventSchema, type OktaLogEvent } from "#lib/schemas/okta/log-event.ts";

/** What an event is known by may be so long; Okta's own uuids have 36 characters. */
const LONGEST_NAME = 200;
/** Deeper than any event recorded; what is nested without end cannot be walked through. */
const DEEPEST = 50;

/** The parts of an event that may be left out where they are not as Okta describes them. */
const PARTS = [
  "severity",
  "displayMessage",
  "actor",
  "client",
  "outcome",
  "target",
  "transaction",
  "debugContext",
] as const;

/**
 * An event whatever Okta wrote, since one that cannot be read must not keep all that come after it from being read. What is
 * not as described is left out of its place and kept, as it was written, beside the rest; an event without an id is known by
 * what is in it, one without a time counts as happening now.
 */
export const ReadableLogEventSchema = z.unknown().transform((raw): OktaLogEvent => {
  const written = isShallow(raw) ? raw : { displayMessage: "Too deeply nested to read" };
  const strict = OktaLogEventSchema.safeParse(written);
  if (strict.success && isNamed(strict.data)) return strict.data;
  return withValidText(written);
});

function withValidText(written: unknown): OktaLogEvent {
  const fields = isObject(written) ? written : {};
  const name = (key: string) => (typeof fields[key] === "string" && fields[key] !== "" ? fields[key] : null);
  const uuid = name("uuid");
  const published = name("published");
  const event: Record<string, unknown> = {
    uuid: uuid !== null && uuid.length <= LONGEST_NAME ? uuid : hashOf(written),
    published: published !== null && isMoment(published) ? published : new Date().toISOString(),
    eventType: name("eventType")?.slice(0, LONGEST_NAME) ?? "unknown",
    asWritten: written,
  };
  for (const part of PARTS) {
    if (OktaLogEventSchema.shape[part].safeParse(fields[part]).success) event[part] = fields[part];
  }
  return event as OktaLogEvent;
}

function isNamed({ uuid, published, eventType }: OktaLogEvent): boolean {
  const isFine = (text: string) => text !== "" && text.length <= LONGEST_NAME;
  return isFine(uuid) && isFine(eventType) && isMoment(published);
}

/** A time that the database can hold too. */
function isMoment(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year > 0 && year < 10_000;
}

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((inner) => isShallow(inner, depth + 1));
}
