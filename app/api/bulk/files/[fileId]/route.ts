import { getFile } from "#lib/queries/bulk-files.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const task = new URL(request.url).searchParams.get("task");
  return respond(async () => getFile((await params).fileId, task));
}
