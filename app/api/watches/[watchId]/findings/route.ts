import { respond } from "#lib/queries/respond.ts";
import { getFindings } from "#lib/queries/watches.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { FindingsQuerySchema } from "#lib/schemas/watches.ts";

type Context = { params: Promise<{ watchId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () => getFindings((await params).watchId, fromUrl(FindingsQuerySchema, searchParams)));
}
