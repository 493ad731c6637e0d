import { personOverview } from "#lib/queries/person/overview.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ userId: string }> }): Promise<Response> {
  return respond(async () => personOverview((await params).userId));
}
