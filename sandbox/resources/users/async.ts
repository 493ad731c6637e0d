import type { FastifyRequest } from "fastify";

/** Whether the caller does not want to wait (`Prefer: respond-async`). */
export function prefersAsync(request: FastifyRequest): boolean {
  return String(request.headers.prefer ?? "")
    .toLowerCase()
    .includes("respond-async");
}
