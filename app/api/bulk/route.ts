import { listJobs } from "#lib/queries/bulk.ts";
import { respond } from "#lib/queries/respond.ts";
import { JobsQuerySchema } from "#lib/schemas/bulk.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () => listJobs(fromUrl(JobsQuerySchema, searchParams)));
}
