import { listGroups } from "#lib/queries/groups/list.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { GroupsQuerySchema } from "#lib/schemas/groups.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listGroups(fromUrl(GroupsQuerySchema, searchParams), request.signal));
}
