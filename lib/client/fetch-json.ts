import type { Problem } from "#lib/schemas/problem.ts";

/** A query that failed, in words fit to show. */
export class QueryFailed extends Error {
  readonly problem: Problem;
  /** HTTP status; 0 when this server could not be reached. */
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.title);
    this.name = "QueryFailed";
    this.problem = problem;
    this.status = status;
  }
}

const UNREACHABLE: Problem = {
  title: "Gatehouse could not be reached.",
  meaning: "What you see may be out of date.",
  remedy: "Check your connection and try again.",
  causes: [],
  code: null,
  requestId: null,
};

/** GETs JSON from this console. @throws QueryFailed; an abort passes through */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { signal, headers: { accept: "application/json" } });
    body = await response.json();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new QueryFailed(UNREACHABLE, 0);
  }
  if (response.ok) return body;
  // Something in between, such as a proxy, may answer in this console's place.
  const isProblem = typeof body === "object" && body !== null && "title" in body && "remedy" in body;
  throw new QueryFailed(isProblem ? (body as Problem) : UNREACHABLE, response.status);
}
