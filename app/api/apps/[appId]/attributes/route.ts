import { appAttributes } from "#lib/queries/apps/attributes.ts";
import { respond } from "#lib/queries/respond.ts";

type Context = { params: Promise<{ appId: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => appAttributes((await params).appId));
}
