import type { Database } from "#lib/db/client.ts";

/**
 * Learns from events that carry our request ids with which credential this console works: the API token, or the service app
 * where there is no token. Nobody has to tell, and a new token is known after its first change.
 */
export async function learnCredentials(database: Database, now: Date): Promise<void> {
  await database.$executeRaw`
    INSERT INTO own_credential (id, kind, first_seen)
    SELECT DISTINCT coalesce(entry.token_id, entry.actor_id), CASE WHEN entry.token_id IS NULL THEN 'actor' ELSE 'token' END,
      ${now}::timestamptz
    FROM reconciled_change AS change
    JOIN log_entry AS entry ON entry.uuid = change.log_uuid
    JOIN log_event AS said ON said.uuid = entry.uuid
    WHERE change.state = 'MATCHED' AND change.checked_at >= ${new Date(now.getTime() - 60 * 60_000)}
      -- A person as actor without a token would make everything they do by hand ours.
      AND (entry.token_id IS NOT NULL OR said.event -> 'actor' ->> 'type' <> 'User')
      AND coalesce(entry.token_id, entry.actor_id) IS NOT NULL
    ON CONFLICT DO NOTHING`;
}
