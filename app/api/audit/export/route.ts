import { problemOf } from "#lib/auth/problem-of.ts";
import { exportAudit } from "#lib/queries/audit-export.ts";
import { AuditExportSchema } from "#lib/schemas/audit.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

const FILES = {
  proof: { type: "application/jsonl; charset=utf-8", ending: "jsonl" },
  csv: { type: "text/csv; charset=utf-8", ending: "csv" },
  ocsf: { type: "application/jsonl; charset=utf-8", ending: "ocsf.jsonl" },
};

export async function GET(request: Request): Promise<Response> {
  try {
    const wanted = fromUrl(AuditExportSchema, new URL(request.url).searchParams);
    const { type, ending } = FILES[wanted.format];
    const headers = {
      "content-type": type,
      "content-disposition": `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.${ending}"`,
      "cache-control": "private, no-store",
    };
    return new Response(await exportAudit(wanted), { headers });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status });
  }
}
