import { problemOf } from "#lib/auth/problem-of.ts";
import { uploadFile } from "#lib/queries/bulk-files.ts";
import { isOwnPage, FOREIGN } from "#lib/queries/own-page.ts";

/**
 * Takes a CSV in: the body is the file, `?name=` what it is called. The proxy in front is not asked for this path, because
 * it would hold the whole body in memory; so where it comes from is checked here.
 */
export async function POST(request: Request): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  if (!isOwnPage(request)) return Response.json(FOREIGN, { status: 403, headers });
  try {
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const body: AsyncIterable<Uint8Array> = request.body ?? new ReadableStream({ start: (end) => end.close() });
    return Response.json(await uploadFile(name, body), { headers });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status, headers });
  }
}
