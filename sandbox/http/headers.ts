import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/** A request id of the form Okta gives its own. */
export function newRequestId(): string {
  return randomBytes(16).toString("hex");
}

/** The headers every answer of an Okta org carries, as recorded. */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    "x-okta-request-id": request.id,
    "cache-control": "no-cache, no-store",
    pragma: "no-cache",
    expires: "0",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
    "x-xss-protection": "0",
    "referrer-policy": "strict-origin-when-cross-origin",
    "accept-ch": "Sec-CH-UA-Platform-Version",
    "strict-transport-security": "max-age=315360000; includeSubDomains",
    p3p: 'CP="HONK"',
  });
}
