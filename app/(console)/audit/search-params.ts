import {
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { hiddenColumns, parseAsMoment } from "#app/_features/list/list-params.ts";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import type { AuditQuery } from "#lib/schemas/audit.ts";
import { AUDIT_ACTIONS, AUDIT_RESULTS } from "#lib/schemas/vocabulary/audit.ts";

const ROWS_A_PAGE = 50;
const MOST_TEXT = 200;
const JOB_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const parseAsJobId = createParser<string>({
  parse: (value) => (JOB_ID.test(value) ? value : null),
  serialize: String,
});

/** Everything the audit page shows depends on, as it stands in the URL. */
export const auditParams = {
  actor: parseAsString.withDefault(""),
  target: parseAsString.withDefault(""),
  action: parseAsArrayOf(parseAsStringLiteral(AUDIT_ACTIONS)).withDefault([]),
  result: parseAsArrayOf(parseAsStringLiteral(AUDIT_RESULTS)).withDefault([]),
  job: parseAsJobId.withDefault(""),
  /** ISO 8601, inclusive and exclusive. */
  since: parseAsMoment.withDefault(""),
  until: parseAsMoment.withDefault(""),
  /** Words anywhere in it. */
  text: parseAsString.withDefault(""),
  /** Numbers before which the second page and those up to this one start, so that the way back is known. */
  pages: parseAsArrayOf(parseAsInteger).withDefault([]),
  /** The entry whose details are open. */
  entry: parseAsInteger,
  hide: hiddenColumns(),
};

/** What narrows the trail down. */
export const auditNarrowing = {
  typed: ["actor", "target", "text"],
  filters: ["action", "result", "job", "since", "until"],
} as const;

export type AuditParams = inferParserType<typeof auditParams>;
export type AuditControl = ListState<AuditParams>;

/** What the URL asks the trail for. */
export function toAuditQuery({ actor, target, text, pages, entry: _, hide: _hide, ...rest }: AuditParams): AuditQuery {
  const cut = (text: string) => text.trim().slice(0, MOST_TEXT);
  return {
    ...rest,
    actor: cut(actor),
    target: cut(target),
    text: cut(text),
    before: Math.max(0, pages.at(-1) ?? 0),
    limit: ROWS_A_PAGE,
  };
}
