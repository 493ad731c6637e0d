import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { parseAsOktaId, parseAsText } from "#app/_features/list/list-params.ts";
import { JOB_KIND_IDS } from "#lib/schemas/vocabulary/bulk.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";

/** Where a job's people can come from on this page. */
const TARGET_SOURCES = ["file", "list", "filter", "group", "app"] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

/**
 * What another page hands over: what to do, and for which targets. Read once; the form goes on from there by itself.
 */
export const newJobParams = {
  task: parseAsStringLiteral(JOB_KIND_IDS),
  from: parseAsStringLiteral(TARGET_SOURCES),
  q: parseAsText.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(USER_STATUSES)).withDefault([]),
  department: parseAsText.withDefault(""),
  group: parseAsOktaId.withDefault(""),
  app: parseAsOktaId.withDefault(""),
};

export type NewJobParams = inferParserType<typeof newJobParams>;
