import { createLoader } from "nuqs/server";
import { fileParams } from "#app/_features/list/list-params.ts";
import { hookPicking, hooksParams } from "#app/(console)/event-hooks/search-params.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";
import { HOOK_FILE_COLUMNS } from "#lib/queries/export/event-hooks.ts";
import { exportRows } from "#lib/queries/export/rows.ts";
import { listEventHookRows } from "#lib/queries/org/event-hooks.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";

const load = createLoader(fileParams(hooksParams));

export function GET(request: Request): Promise<Response> {
  const params = load(request);
  const { q, status, hide } = params;
  return respondCsv("event-hooks", async () => {
    const { rows } = await listEventHookRows();
    return await exportRows({
      what: "event hooks",
      filter: { q, status },
      columns: HOOK_FILE_COLUMNS,
      hide,
      rows: pickRows(rows, hookPicking, params),
    });
  });
}
