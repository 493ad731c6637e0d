import { listGroupMembers } from "#lib/queries/groups/members.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { MembersQuerySchema } from "#lib/schemas/groups.ts";

export function GET(request: Request, { params }: { params: Promise<{ groupId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () => {
    searchParams.set("groupId", (await params).groupId);
    return await listGroupMembers(fromUrl(MembersQuerySchema, searchParams), request.signal);
  });
}
