import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { toRecord, type LogRecord } from "./row.ts";

/** Rows and characters of one statement: bound how long one takes. */
const MOST_AT_ONCE = 250;
const MOST_CHARACTERS = 4_000_000;

type Store = Pick<Database, "$executeRaw">;

/**
 * Puts events into the archive, each once however often it comes.
 *
 * What was read from Okta's own log replaces what only a hook had delivered: anyone who knows a hook's secret could
 * have made that up. A hook never replaces anything.
 * @param source where the events come from
 * @returns how many of them the archive did not have, or had from a hook only
 */
export async function store(db: Store, source: "log" | "hook", events: readonly OktaLogEvent[]): Promise<number> {
  // One statement must not meet the same row twice.
  const records = [...new Map(events.map((event) => [event.uuid, toRecord(event)])).values()];
  let stored = 0;
  for (const rows of inBatches(records)) {
    stored += await db.$executeRaw`
      WITH given AS (
        SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS row(uuid text, published timestamptz, event_type text,
          severity text, outcome text, actor_id text, actor_login text, ip text, target_keys text[],
          transaction_id text, request_id text, token_id text, words text[], event jsonb)),
      entry AS (
        INSERT INTO log_entry (uuid, published, source, event_type, severity, outcome, actor_id, actor_login, ip,
          target_keys, transaction_id, request_id, token_id, words)
        SELECT uuid, published, ${source}, event_type, severity, outcome, actor_id, actor_login, ip, target_keys,
          transaction_id, request_id, token_id, array_to_tsvector(words) FROM given
        ${source === "log" ? CONFIRMED : Prisma.sql`ON CONFLICT (uuid) DO NOTHING`}
        RETURNING uuid)
      INSERT INTO log_event (uuid, event) SELECT uuid, event FROM given JOIN entry USING (uuid)
      ON CONFLICT (uuid) DO UPDATE SET event = EXCLUDED.event`;
  }
  return stored;
}

/** Rows as JSON arrays, a statement's worth each. */
function* inBatches(records: readonly LogRecord[]): Generator<string, void> {
  let batch: string[] = [];
  let length = 0;
  for (const record of records) {
    const text = JSON.stringify(record);
    if (batch.length === MOST_AT_ONCE || (batch.length > 0 && length + text.length > MOST_CHARACTERS)) {
      yield `[${batch.join(",")}]`;
      [batch, length] = [[], 0];
    }
    batch.push(text);
    length += text.length;
  }
  if (batch.length > 0) yield `[${batch.join(",")}]`;
}

const CONFIRMED = Prisma.sql`ON CONFLICT (uuid) DO UPDATE SET
  published = EXCLUDED.published, source = EXCLUDED.source, event_type = EXCLUDED.event_type,
  severity = EXCLUDED.severity, outcome = EXCLUDED.outcome, actor_id = EXCLUDED.actor_id,
  actor_login = EXCLUDED.actor_login, ip = EXCLUDED.ip, target_keys = EXCLUDED.target_keys,
  transaction_id = EXCLUDED.transaction_id, request_id = EXCLUDED.request_id, token_id = EXCLUDED.token_id,
  words = EXCLUDED.words
  WHERE log_entry.source = 'hook'`;
