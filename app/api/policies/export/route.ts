import { createLoader } from "nuqs/server";
import { fileParams } from "#app/_features/list/list-params.ts";
import { policiesParams, policyPicking } from "#app/(console)/policies/search-params.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";
import { POLICY_FILE_COLUMNS } from "#lib/queries/export/policies.ts";
import { exportRows } from "#lib/queries/export/rows.ts";
import { listPolicyRows } from "#lib/queries/policies/list.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";

const load = createLoader(fileParams(policiesParams));

export function GET(request: Request): Promise<Response> {
  const params = load(request);
  const { type, q, status, hide } = params;
  return respondCsv("policies", async () =>
    exportRows({
      what: "policies",
      filter: { type, q, status },
      columns: POLICY_FILE_COLUMNS,
      hide,
      rows: pickRows(await listPolicyRows({ type }, request.signal), policyPicking, params),
    }),
  );
}
