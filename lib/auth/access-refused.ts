import type { Problem } from "#lib/schemas/problem.ts";

/** The reader may not see this; `status` is the HTTP status that says so, 404 where not even that it is there. */
export class AccessRefused extends Error {
  readonly status: 401 | 403 | 404;
  readonly problem: Problem;

  constructor(status: 401 | 403 | 404, title: string, meaning: string, remedy: string) {
    super(title);
    this.name = "AccessRefused";
    this.status = status;
    this.problem = { title, meaning, remedy, causes: [], code: null, requestId: null };
  }
}
