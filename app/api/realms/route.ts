import { listRealmRows } from "#lib/queries/org/realms.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { RealmsQuerySchema } from "#lib/schemas/realms.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listRealmRows(fromUrl(RealmsQuerySchema, searchParams), request.signal));
}
