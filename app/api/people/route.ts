import { listPeople } from "#lib/queries/people.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { PeopleQuerySchema } from "#lib/schemas/people.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listPeople(fromUrl(PeopleQuerySchema, searchParams), request.signal));
}
