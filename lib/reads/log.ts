import { z } from "zod";
import { config } from "#lib/config/env.ts";
import { runtime } from "#lib/runtime.ts";
import {
  type LogCatalogue,
  type LogDetail,
  LogFilterSchema,
  type LogHistogram,
  type LogPage,
  LogQuerySchema,
} from "#lib/schemas/log.ts";
import { HOOK_EVENT_TYPES } from "#lib/schemas/vocabulary/hook-event-types.ts";
import { eventTypes } from "#lib/syslog/archive/event-types.ts";
import { histogram } from "#lib/syslog/archive/histogram.ts";
import { searchArchive } from "#lib/syslog/archive/search.ts";
import { archiveState } from "#lib/syslog/archive/state.ts";
import { EVENT_MESSAGES } from "#lib/syslog/event-messages.ts";
import { findEvent } from "#lib/syslog/find-event.ts";
import { withPeopleHere } from "#lib/syslog/made-here.ts";
import { searchOkta } from "#lib/syslog/search-okta.ts";
import { defineRead } from "./read.ts";

/** A page of the System Log, newest first, from Okta or from the archive. */
export const log = defineRead({
  asks: ["log.list"],
  params: LogQuerySchema,
  run: async ({ source, after, limit, ...filter }, { okta, signal }): Promise<LogPage> => {
    const page = { after: after === "" ? null : after, limit };
    const { database } = runtime();
    // Okta alone can read its own expressions.
    const found =
      source === "okta" || filter.raw !== ""
        ? await searchOkta(okta, filter, { ...page, signal })
        : await searchArchive(database, filter, page);
    return { ...found, rows: await withPeopleHere(database, found.rows) };
  },
});

/** How many entries of the archive match over time. */
export const logHistogram = defineRead({
  asks: [],
  params: LogFilterSchema,
  run: async (filter): Promise<LogHistogram> => await histogram(runtime().database, filter),
});

/** Which event types there are, and how the archive stands. */
export const logCatalogue = defineRead({
  asks: [],
  params: z.object({}),
  run: async (): Promise<LogCatalogue> => {
    const { database } = runtime();
    const [types, archive] = await Promise.all([eventTypes(database), archiveState(database)]);
    // What the archive has not met yet can be chosen all the same.
    const known = new Set([...types, ...HOOK_EVENT_TYPES, ...Object.keys(EVENT_MESSAGES)]);
    return { eventTypes: [...known].toSorted(), archive, retentionDays: config().logRetentionDays };
  },
});

/** One event with everything Okta says of it; `null` where there is none. */
export const logEvent = defineRead({
  asks: ["log.list"],
  params: z.object({ uuid: z.string() }),
  run: async ({ uuid }, { okta }): Promise<LogDetail | null> => {
    const { database } = runtime();
    const found = await findEvent(database, okta, uuid);
    if (!found) return null;
    const [row = found.row] = await withPeopleHere(database, [found.row]);
    return { ...found, row };
  },
});
