import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { storable, type Json } from "#lib/utils/storable.ts";
import { wordsOfEvent } from "./words.ts";

/** A row of `log_entry` as `store` hands it to the database: names are the table's columns. */
export type LogRecord = {
  uuid: string;
  published: string;
  event_type: string;
  severity: string | null;
  outcome: string | null;
  actor_id: string | null;
  actor_login: string | null;
  ip: string | null;
  target_keys: string[];
  transaction_id: string | null;
  request_id: string | null;
  token_id: string | null;
  words: string[];
  event: Json;
};

/** Okta writes "unknown" where it has nothing to say (System Log API, examples). */
const known = (text: string | null | undefined) => (text && text !== "unknown" ? text : null);

/** An event as a row: what is searched by in columns of its own, and the whole event as Okta wrote it. */
export function toRecord(raw: OktaLogEvent): LogRecord {
  const event = storable(raw as Json) as OktaLogEvent;
  const { actor, client, outcome, target, transaction } = event;
  const targets = (target ?? []).flatMap(({ id, alternateId }) => [known(id), known(alternateId)?.toLowerCase()]);
  return {
    uuid: event.uuid,
    published: event.published,
    event_type: event.eventType,
    severity: event.severity ?? null,
    outcome: outcome?.result ?? null,
    actor_id: known(actor?.id),
    actor_login: known(actor?.alternateId)?.toLowerCase() ?? null,
    ip: client?.ipAddress ?? null,
    target_keys: [...new Set(targets.filter((key) => key !== null && key !== undefined))],
    transaction_id: known(transaction?.id),
    request_id: known(event.debugContext?.debugData?.requestId),
    token_id: transaction?.detail?.requestApiTokenId ?? null,
    words: wordsOfEvent(event),
    event: event as Json,
  };
}
