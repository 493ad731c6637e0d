import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportGroups } from "#lib/queries/export/groups.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { GroupsExportSchema } from "#lib/schemas/groups.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("groups", () => exportGroups(fromUrl(GroupsExportSchema, searchParams), request.signal));
}
