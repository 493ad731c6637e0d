import { findLeftovers } from "#lib/queries/apps/leftovers.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(request: Request, { params }: { params: Promise<{ appId: string }> }): Promise<Response> {
  return respond(async () => findLeftovers((await params).appId, request.signal));
}
