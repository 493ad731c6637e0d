import { OktaError } from "#lib/okta/error.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { listLogs } from "#lib/services/logs/list.ts";

/** Okta's largest page of the System Log. */
const LOG_PAGE = 1_000;

/** How far a log has been read. */
export type Position = {
  /** Where reading began. */
  since: Date;
  /** Okta's opaque cursor; `null` before the first page. */
  after: string | null;
};

export type Followed = { events: OktaLogEvent[]; position: Position; caughtUp: boolean };

/**
 * The next page of a log that never ends. Asked so, ascending and without `until`, Okta lists events in the order it
 * stored them, so that one which comes late is behind the cursor and not lost; there is always a next page, and one that
 * is not full means: ask again later with the same cursor (System Log API, “polling requests”).
 * @param filter Okta's filter expression; must stay the same for one position
 * @throws OktaError
 */
export async function follow(
  okta: Okta,
  { since, after }: Position,
  { filter, ...limits }: CallLimits & { filter?: string } = {},
): Promise<Followed> {
  const page = await listLogs(okta, {
    since: since.toISOString(),
    sortOrder: "ASCENDING",
    limit: LOG_PAGE,
    filter,
    after: after ?? undefined,
    ...limits,
  });
  return {
    events: page.items,
    position: { since, after: page.after ?? after },
    caughtUp: page.items.length < LOG_PAGE,
  };
}

/**
 * Whether Okta no longer knows a cursor: it says E0000029 then, and in older recordings plain 400 E0000001. Reading has to
 * begin again by time.
 */
export function isCursorLost(error: unknown): boolean {
  return (
    error instanceof OktaError &&
    error.kind === "refused" &&
    ["E0000029", "E0000001"].includes(error.problem.code ?? "")
  );
}
