import { createLoader } from "nuqs/server";
import { fileParams } from "#app/_features/list/list-params.ts";
import { appPicking, appsParams } from "#app/(console)/apps/search-params.ts";
import { listEveryApp } from "#lib/queries/apps/list.ts";
import { APP_FILE_COLUMNS } from "#lib/queries/export/apps.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportRows } from "#lib/queries/export/rows.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";

const load = createLoader(fileParams(appsParams));

export function GET(request: Request): Promise<Response> {
  const params = load(request);
  const { q, status, signOnMode, hide } = params;
  return respondCsv("apps", async () =>
    exportRows({
      what: "apps",
      filter: { q, status, signOnMode },
      columns: APP_FILE_COLUMNS,
      hide,
      rows: pickRows(await listEveryApp(request.signal), appPicking, params),
    }),
  );
}
