import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportPeople } from "#lib/queries/export/people.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { PeopleExportSchema } from "#lib/schemas/people.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("people", () => exportPeople(fromUrl(PeopleExportSchema, searchParams), request.signal));
}
