import { createLoader, parseAsArrayOf, parseAsString } from "nuqs/server";
import { appsParams, matchingApps } from "#app/(console)/apps/search-params.ts";
import { listEveryApp } from "#lib/queries/apps/list.ts";
import { exportApps } from "#lib/queries/export/apps.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";

/** Told nothing of columns, a file has all of them, whatever the list hides at first. */
const load = createLoader({ ...appsParams, hide: parseAsArrayOf(parseAsString).withDefault([]) });

export function GET(request: Request): Promise<Response> {
  const params = load(request);
  const { q, status, signOnMode, hide } = params;
  return respondCsv("apps", async () =>
    exportApps(matchingApps(await listEveryApp(request.signal), params), { q, status, signOnMode }, hide),
  );
}
