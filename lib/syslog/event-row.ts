import type { LogParty, LogRow } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";

/** Okta writes "unknown" where it has nothing to say. */
const known = (text: string | null | undefined) => (text && text !== "unknown" ? text : null);

type RawParty = NonNullable<OktaLogEvent["actor"]>;

function partyOf({ id, type, alternateId, displayName }: RawParty): LogParty {
  const login = known(alternateId);
  return { id: known(id), type: type ?? "", login, name: known(displayName) ?? login ?? known(id) ?? "unknown" };
}

/** An event as a list shows it. */
export function toLogRow(event: OktaLogEvent, unconfirmed = false): LogRow {
  const { actor, client, outcome, target } = event;
  const place = client?.geographicalContext;
  return {
    uuid: event.uuid,
    published: new Date(event.published).toISOString(),
    eventType: event.eventType,
    message: event.displayMessage ?? event.eventType,
    severity: event.severity ?? null,
    outcome: outcome?.result ?? null,
    reason: outcome?.reason ?? null,
    actor: actor ? partyOf(actor) : null,
    targets: (target ?? []).map(partyOf),
    ip: client?.ipAddress ?? null,
    place: [place?.city, place?.country].filter(Boolean).join(", ") || null,
    requestId: known(event.debugContext?.debugData?.requestId),
    transactionId: known(event.transaction?.id),
    unconfirmed,
  };
}
