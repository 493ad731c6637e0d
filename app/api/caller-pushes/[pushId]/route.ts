import { callerPush } from "#lib/queries/caller-push.ts";
import { respond } from "#lib/queries/respond.ts";

type Context = { params: Promise<{ pushId: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => callerPush((await params).pushId));
}
