import { appOverview } from "#lib/queries/apps/overview.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ appId: string }> }): Promise<Response> {
  return respond(async () => appOverview((await params).appId));
}
