import { exportAppUsers } from "#lib/queries/export/app-users.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";
import { AppUsersExportSchema } from "#lib/schemas/apps.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request, { params }: { params: Promise<{ appId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("app-users", async () => {
    searchParams.set("appId", (await params).appId);
    return await exportAppUsers(fromUrl(AppUsersExportSchema, searchParams), request.signal);
  });
}
