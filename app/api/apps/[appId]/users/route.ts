import { listAppUsers } from "#lib/queries/apps/users.ts";
import { respond } from "#lib/queries/respond.ts";
import { AppUsersQuerySchema } from "#lib/schemas/apps.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request, { params }: { params: Promise<{ appId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () => {
    searchParams.set("appId", (await params).appId);
    return await listAppUsers(fromUrl(AppUsersQuerySchema, searchParams), request.signal);
  });
}
