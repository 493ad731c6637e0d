import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportRules } from "#lib/queries/export/rules.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { RulesExportSchema } from "#lib/schemas/groups.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("group-rules", async () => exportRules(fromUrl(RulesExportSchema, searchParams)));
}
