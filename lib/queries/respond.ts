import { problemOf } from "#lib/auth/problem-of.ts";

/** Nothing of an org belongs into any cache on the way. */
const HEADERS = { "cache-control": "private, no-store" };

/** What proxies write into their logs for a request whose sender hung up; nobody is there to read it. */
const CLIENT_GONE = 499;

/** Answers a GET with a query's result as JSON, or with a `Problem` and the fitting status. */
export async function respond(query: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await query(), { headers: HEADERS });
  } catch (error) {
    // Searching as one types gives up the former search with each letter: no failure, and nothing for the log.
    if (error instanceof Error && error.name === "ResponseAborted") return new Response(null, { status: CLIENT_GONE });
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status, headers: HEADERS });
  }
}
