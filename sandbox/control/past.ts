import type { FastifyInstance } from "fastify";
import { queryText } from "../http/input.ts";
import type { History } from "../journal/history.ts";
import { invalid, notFound } from "../org/okta-error.ts";

/**
 * `/_sandbox/at?time=…&table=…`: the rows of a table as they were at a moment, all of them or (`key`) one; without a table
 * how many rows each had. What is never answered elsewhere (passwords, codes) is left out.
 */
export function pastRoutes(app: FastifyInstance, history: History, tables: readonly { name: string }[]): void {
  app.get("/_sandbox/at", async (request) => {
    const text = queryText(request, "time") ?? "";
    const moment = new Date(text);
    if (Number.isNaN(moment.getTime()))
      throw invalid("time", "time: The value must be a moment such as 2026-12-01T08:00:00Z");
    const time = moment.toISOString();
    const table = queryText(request, "table");
    if (table === undefined) {
      const sizes = tables.map(({ name }) => [name, history.rowsAt(time, name)?.size]);
      return { time, rows: Object.fromEntries(sizes) };
    }
    const rows = history.rowsAt(time, table);
    if (rows === undefined) throw notFound(table, "Table");
    const key = queryText(request, "key");
    if (key === undefined) return { time, table, rows: [...rows.values()].map(shown) };
    return { time, table, row: rows.has(key) ? shown(rows.get(key)) : null };
  });
}

function shown(row: unknown): unknown {
  const { secret: _secret, code: _code, ...rest } = row as { secret?: unknown; code?: unknown };
  return rest;
}
