import { eventHookOverview } from "#lib/queries/org/event-hooks.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ hookId: string }> }): Promise<Response> {
  return respond(async () => eventHookOverview((await params).hookId));
}
