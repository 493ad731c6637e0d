import { config } from "#lib/config/env.ts";
import type { Problem } from "#lib/schemas/problem.ts";

/** What a request that changes something is told when it did not come from this console's own pages. */
export const FOREIGN: Problem = {
  title: "This request did not come from Gatehouse's own pages.",
  meaning: "It was refused before anything looked at it. Nothing was changed.",
  remedy: "Open Gatehouse and try again there.",
  causes: [],
  code: null,
  requestId: null,
};

/** Whether a request was sent by a page of this console. */
export function isOwnPage(request: Request): boolean {
  return request.headers.get("origin") === config().url;
}
