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

/**
 * Plays a fault that answers a list otherwise than it is: `dropped-page` loses its rows and goes on, `empty-page` ends with
 * none, `duplicated-page` has the same page come once more, `edited-row` says something else of the first row. Hands back
 * the body to be sent.
 */
export function alterPage(fault: Fault, reply: FastifyReply, payload: string): string {
  if (!payload.startsWith("[")) return payload;
  const links = [reply.getHeader("link") ?? []].flat().map(String);
  const [self = ""] = links.filter((line) => line.endsWith('rel="self"'));
  switch (fault.kind) {
    case "dropped-page":
      return "[]";
    case "empty-page":
      if (self !== "") reply.header("link", [self]);
      return "[]";
    case "duplicated-page":
      if (self !== "") reply.header("link", [self, self.replace('rel="self"', 'rel="next"')]);
      return payload;
    case "edited-row": {
      const [first, ...rest] = JSON.parse(payload) as unknown[];
      return first === undefined ? payload : JSON.stringify([edited(first), ...rest]);
    }
    default:
      return payload;
  }
}

/** A row with something else in one text: of the profile where it has one, else its name or label. */
function edited(row: unknown): unknown {
  const whole = row as Record<string, unknown>;
  const where = typeof whole.profile === "object" && whole.profile !== null ? "profile" : undefined;
  const part = (where === undefined ? whole : whole.profile) as Record<string, unknown>;
  const name = ["lastName", "name", "label", "displayName", "login"].find((each) => typeof part[each] === "string");
  if (name === undefined) return row;
  const changed = { ...part, [name]: `${String(part[name])} (edited)` };
  return where === undefined ? changed : { ...whole, [where]: changed };
}

/** An exhausted bucket has its limit; too many concurrent requests show as limit 0. */
function rateLimitHeaders(limit: number): Record<string, string> {
  return {
    "x-rate-limit-limit": String(limit),
    "x-rate-limit-remaining": "0",
    "x-rate-limit-reset": String(Math.ceil(Date.now() / 1000) + (limit === 0 ? 1 : 5)),
  };
}
