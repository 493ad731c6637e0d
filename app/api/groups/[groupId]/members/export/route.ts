import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportMembers } from "#lib/queries/export/members.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { MembersExportSchema } from "#lib/schemas/groups.ts";

export function GET(request: Request, { params }: { params: Promise<{ groupId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("members", async () => {
    searchParams.set("groupId", (await params).groupId);
    return await exportMembers(fromUrl(MembersExportSchema, searchParams), request.signal);
  });
}
