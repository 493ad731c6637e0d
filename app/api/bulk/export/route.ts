import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportJobs } from "#lib/queries/export/jobs.ts";
import { JobsExportSchema } from "#lib/schemas/bulk.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("bulk-jobs", async () => exportJobs(fromUrl(JobsExportSchema, searchParams)));
}
