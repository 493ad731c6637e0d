import { personTimeline } from "#lib/queries/person/timeline.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { TimelineQuerySchema } from "#lib/schemas/timeline.ts";

type Context = { params: Promise<{ userId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () => personTimeline((await params).userId, fromUrl(TimelineQuerySchema, searchParams)));
}
