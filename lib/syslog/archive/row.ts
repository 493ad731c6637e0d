import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { storable, type Json } from "#lib/utils/storable.ts";
import { tokensOfEvent } from "./search-tokens.ts";

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

/** No longer than what is searched for, and than an index can hold. */
const LONGEST_KEY = 200;
/** Someone who looks for one target of more has the whole event. */
const MOST_TARGET_KEYS = 1_000;

/** Okta writes "unknown" where it has nothing to say (System Log API, examples). */
const known = (text: string | null | undefined) => (text && text !== "unknown" ? text.slice(0, LONGEST_KEY) : null);

/** An event as a row: what is searched by in columns of its own, and the whole event as Okta wrote it. */
export function toRecord(raw: OktaLogEvent): LogRecord {
  const event = storable(raw as Json) as OktaLogEvent;
  const { actor, client, outcome, target, transaction } = event;
  const targets = (target ?? []).flatMap(({ id, alternateId }) => [known(id), known(alternateId)?.toLowerCase()]);
  return {
    uuid: event.uuid,
    published: new Date(event.published).toISOString(),
    event_type: event.eventType,
    severity: known(event.severity),
    outcome: outcome?.result?.slice(0, LONGEST_KEY) ?? null,
    actor_id: known(actor?.id),
    actor_login: known(actor?.alternateId)?.toLowerCase() ?? null,
    ip: known(client?.ipAddress),
    target_keys: [...new Set(targets.filter((key) => key !== null && key !== undefined))].slice(0, MOST_TARGET_KEYS),
    transaction_id: known(transaction?.id),
    request_id: known(event.debugContext?.debugData?.requestId),
    token_id: known(transaction?.detail?.requestApiTokenId),
    words: tokensOfEvent(event),
    event: event as Json,
  };
}
