import { problemOf } from "#lib/auth/problem-of.ts";
import { downloadResults } from "#lib/queries/bulk.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const { jobId } = await params;
  try {
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="gatehouse-job-${jobId.slice(0, 8)}.csv"`,
      "cache-control": "private, no-store",
    };
    return new Response(await downloadResults(jobId), { headers });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status });
  }
}
