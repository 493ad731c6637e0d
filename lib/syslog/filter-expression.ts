import { join, literal } from "#lib/okta/expression.ts";
import type { LogFilter } from "#lib/schemas/log.ts";

/** Okta's ids have twenty letters and digits. */
export const OKTA_ID = /^[0-9a-zA-Z]{20}$/;

const named = (party: "actor" | "target", who: string) =>
  `${party}.${OKTA_ID.test(who) ? "id" : "alternateId"} eq ${literal(who)}`;

/**
 * A filter as Okta's expression (System Log API, “filter”). Time and keywords are parameters of their own there.
 * @returns `undefined` where nothing is to be filtered
 */
export function toExpression(filter: LogFilter): string | undefined {
  const types = filter.type.map((type) => `eventType ${type.endsWith(".") ? "sw" : "eq"} ${literal(type)}`);
  const conditions = [
    join("or", types),
    filter.actor && named("actor", filter.actor),
    filter.target && named("target", filter.target),
    join(
      "or",
      filter.outcome.map((result) => `outcome.result eq ${literal(result)}`),
    ),
    filter.ip && `client.ipAddress eq ${literal(filter.ip)}`,
    filter.raw && `(${filter.raw})`,
  ].filter(Boolean);
  return conditions.length > 0 ? conditions.join(" and ") : undefined;
}
