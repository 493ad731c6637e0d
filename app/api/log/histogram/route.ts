import { logHistogram } from "#lib/queries/log.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { LogFilterSchema } from "#lib/schemas/log.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => logHistogram(fromUrl(LogFilterSchema, searchParams)));
}
