import { getJobReasons } from "#lib/queries/bulk.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  return respond(async () => getJobReasons((await params).jobId));
}
