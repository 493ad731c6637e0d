import type { Watch } from "#lib/db/generated/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import { toLogRow } from "../event-row.ts";
import { follow, isCursorLost } from "../follow.ts";
import type { Look } from "./found.ts";

/** How far before the last look reading begins again when Okta has forgotten the cursor: events may come late. */
const OVERLAP_MS = 6 * 3_600_000;

/** What the System Log has by a filter since the last look. @throws OktaError */
export async function lookAtLog(okta: Okta, watch: Watch, signal?: AbortSignal): Promise<Look> {
  const limits = { filter: watch.expression || undefined, signal };
  const page = await follow(okta, watch, limits).catch((error: unknown) => {
    // A first page that is refused means the filter; a later one may also mean the cursor.
    if (watch.after === null || !isCursorLost(error)) throw error;
    const since = new Date((watch.lookedAt ?? watch.createdAt).getTime() - OVERLAP_MS);
    return follow(okta, { since, after: null }, limits);
  });
  const rows = page.events.map((event) => toLogRow(event));
  return {
    found: rows.map(({ uuid, published, sentence }) => ({
      key: uuid,
      at: new Date(published),
      title: sentence,
      subject: uuid,
    })),
    ...page.position,
    more: !page.caughtUp,
  };
}
