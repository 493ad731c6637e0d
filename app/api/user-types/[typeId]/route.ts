import { userTypeOverview } from "#lib/queries/org/user-types.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ typeId: string }> }): Promise<Response> {
  return respond(async () => userTypeOverview((await params).typeId));
}
