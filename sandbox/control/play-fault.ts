import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "../http/errors.ts";
import { refusal } from "../org/okta-error.ts";
import type { Fault } from "./faults.ts";

const MAINTENANCE_PAGE = `<!DOCTYPE html><html><head><title>Service unavailable</title></head>
<body><h1>Service unavailable</h1><p>The service is temporarily unavailable. Try again later.</p></body></html>`;

/** Plays a fault that hits before the request is handled: nothing is applied. */
export async function playBefore(fault: Fault, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  switch (fault.kind) {
    case "latency":
      await sleep(fault.milliseconds);
      return;
    case "error":
      throw refusal(fault.errorCode);
    case "reset":
      reply.hijack();
      request.raw.socket.resetAndDestroy();
      return;
    case "429-bucket":
      reply.headers(rateLimitHeaders(300));
      throw refusal("E0000047");
    case "429-concurrent":
      reply.headers(rateLimitHeaders(0));
      throw refusal("E0000047");
    case "503-html":
      await reply.code(503).type("text/html").send(MAINTENANCE_PAGE);
      return;
    case "5xx-json": {
      const error = fault.status === 503 ? refusal("E0000010") : refusal("E0000009");
      await reply.code(fault.status).send(errorBody(error));
      return;
    }
  }
}

/**
 * Plays a fault that hits after the request was applied: the answer does not arrive, or not whole. True when the answer
 * has been dealt with.
 */
export function playAfter(fault: Fault, reply: FastifyReply, payload: string): boolean {
  const { socket } = reply.request.raw;
  if (fault.kind === "lost-response") {
    socket.resetAndDestroy();
    return true;
  }
  if (fault.kind !== "truncated") return false;
  const bytes = Buffer.from(payload);
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  reply.raw.writeHead(reply.statusCode, {
    ...(Object.fromEntries(headers) as Record<string, string>),
    "content-length": bytes.length,
  });
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => socket.destroy());
  return true;
}

/** An exhausted bucket has its limit; too many concurrent requests show as limit 0. */
function rateLimitHeaders(limit: number): Record<string, string> {
  return {
    "x-rate-limit-limit": String(limit),
    "x-rate-limit-remaining": "0",
    "x-rate-limit-reset": String(Math.ceil(Date.now() / 1000) + (limit === 0 ? 1 : 5)),
  };
}
