import { getJobItems } from "#lib/queries/bulk.ts";
import { respond } from "#lib/queries/respond.ts";
import { JobItemsQuerySchema } from "#lib/schemas/bulk.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () => getJobItems((await params).jobId, fromUrl(JobItemsQuerySchema, searchParams)));
}
