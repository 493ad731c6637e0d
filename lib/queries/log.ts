import { auditActor } from "#lib/audit/entry.ts";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { config } from "#lib/config/env.ts";
import { oktaFor, runtime } from "#lib/runtime.ts";
import type {
  LogCatalogue,
  LogDetail,
  LogExport,
  LogFilter,
  LogHistogram,
  LogPage,
  LogQuery,
} from "#lib/schemas/log.ts";
import { HOOK_EVENT_TYPES } from "#lib/schemas/vocabulary/hook-event-types.ts";
import { EVENT_WORDS } from "#lib/syslog/event-words.ts";
import { eventTypes } from "#lib/syslog/archive/event-types.ts";
import { histogram } from "#lib/syslog/archive/histogram.ts";
import { searchArchive } from "#lib/syslog/archive/search.ts";
import { archiveState } from "#lib/syslog/archive/state.ts";
import { allOfArchive, allOfOkta } from "#lib/syslog/export/events.ts";
import { exportStream } from "#lib/syslog/export/stream.ts";
import { findEvent } from "#lib/syslog/find-event.ts";
import { withPeopleHere } from "#lib/syslog/made-here.ts";
import { searchOkta } from "#lib/syslog/search-okta.ts";

/** A page of the System Log, newest first, from Okta or from the archive. @throws AccessRefused, OktaError */
export async function listLog(query: LogQuery, signal?: AbortSignal): Promise<LogPage> {
  const actor = await signedIn();
  const { source, after, limit, ...filter } = query;
  const page = { after: after === "" ? null : after, limit };
  const { database } = runtime();
  // Okta alone can read its own expressions.
  const found =
    source === "okta" || filter.raw !== ""
      ? await searchOkta(oktaFor(actor), filter, { ...page, signal })
      : await searchArchive(database, filter, page);
  return { ...found, rows: await withPeopleHere(database, found.rows) };
}

/**
 * Everything that matches, as a file in a stream; that somebody took it is recorded first.
 * @throws AccessRefused; AuditUnavailable, and then nothing is handed out
 */
export async function exportLog(wanted: LogExport): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("log.export"));
  const { database, trail } = runtime();
  const { format, source, ...filter } = wanted;
  const narrowed = Object.entries(filter).filter(([, value]) => value.length > 0);
  await trail.append({
    kind: "event",
    action: "log.export",
    result: "success",
    actor: auditActor(actor),
    detail: { format, source, filter: Object.fromEntries(narrowed) },
  });
  const events =
    source === "okta" || filter.raw !== "" ? allOfOkta(oktaFor(actor), filter) : allOfArchive(database, filter);
  return exportStream(events, format);
}

/** How many entries of the archive match over time. @throws AccessRefused */
export async function logHistogram(filter: LogFilter): Promise<LogHistogram> {
  await signedIn();
  return await histogram(runtime().database, filter);
}

/** Which event types there are, and how the archive stands. @throws AccessRefused */
export async function logCatalogue(): Promise<LogCatalogue> {
  await signedIn();
  const { database } = runtime();
  const [types, archive] = await Promise.all([eventTypes(database), archiveState(database)]);
  // What the archive has not met yet can be chosen all the same.
  const known = new Set([...types, ...HOOK_EVENT_TYPES, ...Object.keys(EVENT_WORDS)]);
  return { eventTypes: [...known].toSorted(), archive, retentionDays: config().logRetentionDays };
}

/** One event with everything Okta says of it; `null` where there is none. @throws AccessRefused, OktaError */
export async function getLogEvent(uuid: string): Promise<LogDetail | null> {
  const actor = await signedIn();
  const { database } = runtime();
  const found = await findEvent(database, oktaFor(actor), uuid);
  if (!found) return null;
  const [row = found.row] = await withPeopleHere(database, [found.row]);
  return { ...found, row };
}
