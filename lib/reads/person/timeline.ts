import { searchTrail } from "#lib/audit/search.ts";
import { runtime } from "#lib/runtime.ts";
import { AuditQuerySchema, type AuditRow } from "#lib/schemas/audit.ts";
import { LogFilterSchema, type LogRow } from "#lib/schemas/log.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { type Timeline, type TimelineItem, type TimelineQuery, TimelineQuerySchema } from "#lib/schemas/timeline.ts";
import { searchArchive } from "#lib/syslog/archive/search.ts";
import { toLogRow } from "#lib/syslog/event-row.ts";
import { part } from "../part.ts";
import { defineRead } from "../read.ts";
import { recentEvents } from "./log-lines.ts";

/** What says nothing of a change: someone signed in, or Okta weighed whether to let them. */
const NO_CHANGE = /^(user\.session\.|user\.authentication\.|policy\.evaluate|app\.oauth2\.)/;

/**
 * Who changed this person, in Okta or here? Full timeline to them over trail and archive, newest first, page by
 * page. The first page has Okta's newest events too, which the archive may not have read yet.
 */
export const timeline = defineRead({
  asks: ["log.list"],
  params: TimelineQuerySchema.extend({ userId: OktaIdSchema }),
  run: async ({ userId, ...query }, { okta }): Promise<Timeline> => {
    const fresh = query.before === "" ? await part(recentEvents(okta, userId)) : null;
    const page = await readTimeline(userId, query, fresh?.ok ? fresh.items : []);
    return { ...page, problem: fresh?.ok === false ? fresh.problem : null };
  },
});

/**
 * One page of someone's timeline: a change made here stands once, with the name of the person who made it and Okta's
 * events of it beside; what was done in Okta itself stands for itself.
 * @param fresh events that were just read from Okta itself
 * @throws a database error
 */
export async function readTimeline(
  userId: string,
  query: TimelineQuery,
  fresh: readonly OktaLogEvent[],
): Promise<Omit<Timeline, "problem">> {
  const { database } = runtime();
  const page = { after: null, limit: query.limit + 1 };
  const search = (party: "actor" | "target") =>
    searchArchive(database, LogFilterSchema.parse({ [party]: userId, until: query.before }), page);
  const [trail, asTarget, asActor] = await Promise.all([
    searchTrail(database, AuditQuerySchema.parse({ target: userId, until: query.before, limit: page.limit })),
    search("target"),
    query.only === "all" ? search("actor") : { rows: [] },
  ]);
  const live = fresh.map((event) => toLogRow(event)).filter((event) => query.only === "all" || isAbout(event, userId));
  const events = new Map([...live, ...asTarget.rows, ...asActor.rows].map((event) => [event.uuid, event]));
  const wanted = [...events.values()].filter(({ eventType }) => query.only === "all" || !NO_CHANGE.test(eventType));
  const looked = [trail.rows, asTarget.rows, asActor.rows].filter((rows) => rows.length > query.limit);
  return cut(merge(trail.rows, wanted), query.limit, looked.length > 0 ? oldestOf(looked) : null);
}

const isAbout = ({ targets }: LogRow, userId: string) => targets.some(({ id }) => id === userId);

/** One list of both, newest first; Okta's events of our changes go with the change. */
export function merge(entries: readonly AuditRow[], events: readonly LogRow[]): TimelineItem[] {
  const ours = new Map(entries.flatMap((entry) => (entry.oktaRequestId ? [[entry.oktaRequestId, entry.seq]] : [])));
  const seqOf = (event: LogRow) => ours.get(event.requestId ?? "") ?? ours.get(event.transactionId ?? "");
  const bySeq = Map.groupBy(events, seqOf);
  const here = entries.map((entry): TimelineItem => ({
    where: "here",
    at: entry.at,
    entry,
    events: bySeq.get(entry.seq) ?? [],
  }));
  const there = (bySeq.get(undefined) ?? []).map((event): TimelineItem => ({
    where: "okta",
    at: event.published,
    event,
  }));
  return [...here, ...there].toSorted((a, b) => b.at.localeCompare(a.at));
}

type Timed = { at: string } | { published: string };
const timeOf = (row: Timed) => ("at" in row ? row.at : row.published);

/** Of lists that go on, how far back the shortest reaches: what is older may lack something. */
function oldestOf(lists: readonly (readonly Timed[])[]): string | null {
  const ends = lists.flatMap((rows) => rows.slice(-1).map(timeOf));
  return ends.toSorted().at(-1) ?? null;
}

/** The first page: whole moments, so that the next one begins with nothing left out and nothing twice. */
function cut(items: readonly TimelineItem[], limit: number, completeSince: string | null): Omit<Timeline, "problem"> {
  const complete = completeSince === null ? items : items.filter(({ at }) => at > completeSince);
  const first = complete.slice(0, limit);
  const boundary = complete[limit]?.at;
  if (boundary === undefined) {
    const next = completeSince === null ? null : new Date(Date.parse(completeSince) + 1).toISOString();
    return { items: first, before: next };
  }
  const whole = first.filter(({ at }) => at > boundary);
  return { items: whole.length > 0 ? whole : first, before: new Date(Date.parse(boundary) + 1).toISOString() };
}
