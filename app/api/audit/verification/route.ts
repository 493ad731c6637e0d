import { problemOf } from "#lib/auth/problem-of.ts";
import { verifyTrail } from "#lib/queries/audit-state.ts";

const HEADERS = { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "private, no-store" };

export async function GET(request: Request): Promise<Response> {
  try {
    const steps = await verifyTrail(request.signal);
    return new Response(steps.pipeThrough(new TextEncoderStream()), { headers: HEADERS });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status });
  }
}
