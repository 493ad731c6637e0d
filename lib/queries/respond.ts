import { problemOf } from "#lib/auth/problem-of.ts";

/** Nothing of an org belongs into any cache on the way. */
const HEADERS = { "cache-control": "private, no-store" };

/** Answers a GET with a query's result as JSON, or with a `Problem` and the fitting status. */
export async function respond(query: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await query(), { headers: HEADERS });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status, headers: HEADERS });
  }
}
