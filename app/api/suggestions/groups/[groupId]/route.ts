import { respond } from "#lib/queries/respond.ts";
import { suggestedGroup } from "#lib/queries/suggestions.ts";

export function GET(_request: Request, { params }: { params: Promise<{ groupId: string }> }): Promise<Response> {
  return respond(async () => suggestedGroup((await params).groupId));
}
