import type { LogFilter, LogQuery } from "#lib/schemas/log.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** A page of the System Log, newest first. */
export const logQuery = (query: LogQuery) => pageQuery("/log", query);

/** How many entries of the archive match a filter over time. */
export const logHistogramQuery = (filter: LogFilter) => pageQuery("/log/histogram", filter);

/** Which event types there are, and how the archive stands. */
export const logCatalogueQuery = () => readQuery("/log/catalogue");

/** One event with everything Okta says of it; `null` where there is none. */
export const logEventQuery = (uuid: string) => readQuery("/log/events/{uuid}", { uuid });
