import type { LogParty, LogRow } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { EVENT_MESSAGES, FAILED_EVENT_MESSAGES } from "./event-messages.ts";

const MESSAGES = new Map(Object.entries(EVENT_MESSAGES));
const FAILED = new Map(Object.entries(FAILED_EVENT_MESSAGES));
/** The outcomes after which nothing has come about. */
const FAILURES: readonly unknown[] = ["FAILURE", "DENY"];

/** Okta writes "unknown" where it has nothing to say. */
const known = (text: string | null | undefined) => (text && text !== "unknown" ? text : null);

type RawParty = NonNullable<OktaLogEvent["actor"]>;

function partyOf({ id, type, alternateId, displayName }: RawParty): LogParty {
  const login = known(alternateId);
  return { id: known(id), type: type ?? "", login, name: known(displayName) ?? login ?? known(id) ?? "unknown" };
}

/** Who or what a sentence speaks of; the type where it names nobody. */
function nameIn(event: { actor: LogParty | null; targets: readonly LogParty[] }, what: string): string {
  if (what === "actor") return event.actor?.name ?? "Somebody";
  const target = event.targets.find(({ type }) => type === what);
  if (target) return target.name;
  return what === "User" ? "somebody" : "something";
}

type Happened = { eventType: string; failed: boolean; actor: LogParty | null; targets: readonly LogParty[] };

/** What happened, or was tried, in a sentence; in Okta's own words where we have none. */
function sentenceOf(event: Happened, said: string) {
  // Looked up in a map: a type may be called like what every object has.
  const template = (event.failed ? FAILED.get(event.eventType) : undefined) ?? MESSAGES.get(event.eventType);
  return template ? template.replaceAll(/\{(\w+)\}/g, (_, what: string) => nameIn(event, what)) : said;
}

/** An event as a list shows it. */
export function toLogRow(event: OktaLogEvent, unconfirmed = false): LogRow {
  const { actor, client, outcome, target } = event;
  const place = client?.geographicalContext;
  const said = event.displayMessage ?? event.eventType;
  const parties = { actor: actor ? partyOf(actor) : null, targets: (target ?? []).map(partyOf) };
  return {
    ...parties,
    uuid: event.uuid,
    published: new Date(event.published).toISOString(),
    eventType: event.eventType,
    message: said,
    sentence: sentenceOf({ eventType: event.eventType, failed: FAILURES.includes(outcome?.result), ...parties }, said),
    severity: event.severity ?? null,
    outcome: outcome?.result ?? null,
    reason: outcome?.reason ?? null,
    ip: client?.ipAddress ?? null,
    place: [place?.city, place?.country].filter(Boolean).join(", ") || null,
    requestId: known(event.debugContext?.debugData?.requestId),
    transactionId: known(event.transaction?.id),
    unconfirmed,
    here: null,
  };
}
