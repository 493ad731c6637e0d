import { getFileCheck } from "#lib/queries/bulk-files.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(async () =>
    getFileCheck((await params).fileId, searchParams.get("task"), searchParams.get("mapping")),
  );
}
