import { getLogEvent } from "#lib/queries/log.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ uuid: string }> }): Promise<Response> {
  return respond(async () => getLogEvent((await params).uuid));
}
