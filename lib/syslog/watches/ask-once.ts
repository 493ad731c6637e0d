import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { WatchKind } from "#lib/schemas/vocabulary/watches.ts";
import { listLogs } from "#lib/services/logs/list.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { peopleSearch } from "./people-search.ts";

/**
 * Asks Okta once what a watch would ask it at each look, from now on: a watch whose expression Okta cannot read would
 * never find anything, and nobody is there when it first looks.
 * @returns what is wrong with the expression, in Okta's words; `null` when it takes it
 * @throws OktaError when Okta gave no answer about it
 */
export async function whyNotWatch(
  okta: Okta,
  { kind, expression }: { kind: WatchKind; expression: string },
): Promise<string | null> {
  if (expression === "") return null;
  const now = new Date();
  try {
    if (kind === "watch.systemLog") {
      await listLogs(okta, { filter: expression, since: now.toISOString(), limit: 1 });
    } else {
      const property = kind === "watch.newUsers" ? "created" : "lastUpdated";
      await listUsers(okta, { search: peopleSearch(property, now, expression), limit: 1 });
    }
    return null;
  } catch (error) {
    if (!(error instanceof OktaError) || error.kind !== "refused") throw error;
    return error.problem.causes.join(" ") || error.problem.title;
  }
}
