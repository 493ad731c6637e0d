import { respondCsv } from "#lib/queries/export/csv.ts";
import { exportRealms } from "#lib/queries/export/realms.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { RealmsExportSchema } from "#lib/schemas/realms.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("realms", async () => exportRealms(fromUrl(RealmsExportSchema, searchParams), request.signal));
}
