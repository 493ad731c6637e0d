import { problemOf } from "#lib/auth/problem-of.ts";
import { exportLog } from "#lib/queries/log.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { LogExportSchema } from "#lib/schemas/log.ts";

const TYPES = { csv: "text/csv; charset=utf-8", jsonl: "application/jsonl; charset=utf-8" };

export async function GET(request: Request): Promise<Response> {
  try {
    const wanted = fromUrl(LogExportSchema, new URL(request.url).searchParams);
    const headers = {
      "content-type": TYPES[wanted.format],
      "content-disposition": `attachment; filename="system-log-${new Date().toISOString().slice(0, 10)}.${wanted.format}"`,
      "cache-control": "private, no-store",
    };
    return new Response(await exportLog(wanted), { headers });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status });
  }
}
