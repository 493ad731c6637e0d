import { groupOverview } from "#lib/queries/groups/overview.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ groupId: string }> }): Promise<Response> {
  return respond(async () => groupOverview((await params).groupId));
}
