import { createLoader } from "nuqs/server";
import { fileParams } from "#app/_features/list/list-params.ts";
import { attributePicking, userTypesParams } from "#app/(console)/user-types/search-params.ts";
import { ATTRIBUTE_FILE_COLUMNS } from "#lib/queries/export/attributes.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportRows } from "#lib/queries/export/rows.ts";
import { userTypeOverview } from "#lib/queries/org/user-types.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";

const load = createLoader(fileParams(userTypesParams));

export function GET(request: Request): Promise<Response> {
  const params = load(request);
  const { type, q, kind, own, hide } = params;
  return respondCsv("attributes", async () => {
    const overview = await userTypeOverview(type);
    return await exportRows({
      what: "attributes",
      filter: { type, q, kind, own },
      columns: ATTRIBUTE_FILE_COLUMNS,
      hide,
      rows: pickRows(overview?.attributes ?? [], attributePicking, params),
    });
  });
}
