import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Faults } from "../control/faults.ts";
import { alterPage, playAfter, playBefore } from "../control/play-fault.ts";
import type { RequestLog } from "../control/request-log.ts";
import { systemCall } from "../org/call.ts";
import type { EventType } from "../org/events.ts";
import { refusal } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";
import { record } from "../org/record.ts";
import { assertAllowed } from "../rights/check-rights.ts";
import { pathOf } from "./address.ts";
import { TokenRefused } from "./token-refused.ts";
import { bucketOf } from "./buckets.ts";
import { callOf } from "./call-of.ts";
import type { Credentials, Principal } from "./credentials.ts";
import { setCommonHeaders } from "./headers.ts";
import type { RateLimits } from "./rate-limits.ts";
import { beginState, stateOf } from "./request-state.ts";

export type PipelineParts = {
  org: Org;
  credentials: Credentials;
  limits: RateLimits;
  faults: Faults;
  requests: RequestLog;
  latencyMs: number;
};

/**
 * What every request goes through before its handler, in this order: it is noted, slowed down, hit by a fault, counted
 * against the limits, and its credential looked at, which signing in does without. The sandbox's own controls only need
 * the credential.
 */
export function usePipeline(app: FastifyInstance, parts: PipelineParts): void {
  app.addHook("onRequest", async (request, reply) => {
    const path = pathOf(request);
    const state = beginState(
      request,
      parts.requests.begin({ method: request.method, path: request.url, requestId: request.id }),
    );
    setCommonHeaders(request, reply);
    const isApi = path.startsWith("/api/v1/");
    if (isApi) {
      state.fault = parts.faults.take(request.method, path);
      if (state.fault !== undefined) state.entry.fault = state.fault.kind;
      enter(parts, request, reply, path);
      if (parts.latencyMs > 0) await sleep(parts.latencyMs);
      if (state.fault !== undefined) await playBefore(state.fault, request, reply);
      if (reply.sent) {
        settle(parts, request);
        return reply;
      }
    }
    const isSignIn = path === "/api/v1/authn" || path.startsWith("/api/v1/authn/");
    if ((isApi && !isSignIn) || path.startsWith("/_sandbox/")) {
      const principal = await identify(parts, request, reply, path);
      state.call = callOf(parts.org, request, principal);
      const needed = (scope: string) =>
        reply.header("www-authenticate", `Bearer error="insufficient_scope", scope="${scope}"`);
      if (isApi) assertAllowed(parts.org, principal, { method: request.method, path }, needed);
      else if (principal.apiTokenId === null) throw refusal("E0000006", "The controls take the API token only.");
    }
    return undefined;
  });

  // With a callback and not as a promise: an answer that a fault has dealt with must not be sent once more.
  app.addHook("onSend", (request, reply, payload, done) => {
    const { entry, fault } = stateOf(request);
    // As recorded: Okta names no charset. fastify adds one to whatever is sent as an object.
    if (String(reply.getHeader("content-type")).startsWith("application/json"))
      reply.header("content-type", "application/json");
    entry.applied = reply.statusCode < 400 && request.method !== "GET";
    if (fault !== undefined && playAfter(fault, reply, String(payload ?? ""))) return settle(parts, request);
    entry.status = reply.statusCode;
    if (fault === undefined || typeof payload !== "string") return done();
    return done(null, alterPage(fault, reply, payload));
  });

  app.addHook("onResponse", async (request) => settle(parts, request));
  app.addHook("onRequestAbort", async (request) => settle(parts, request));
}

async function identify(
  { org, credentials }: PipelineParts,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<Principal> {
  const { authorization, dpop } = request.headers;
  const proof = Array.isArray(dpop) ? undefined : dpop;
  try {
    return await credentials.accept({ authorization, proof, method: request.method, url: `${org.url}${path}` });
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    reply.header("www-authenticate", error.challenge);
    throw refusal("E0000011", error.message);
  }
}

function enter(parts: PipelineParts, request: FastifyRequest, reply: FastifyReply, path: string): void {
  const { limits } = parts;
  const state = stateOf(request);
  if (!limits.enter()) {
    reply.headers(limitHeaders(0, 0, Date.now() + 1_000));
    recordViolation(parts, request, "core.concurrency.org.limit.violation");
    throw refusal("E0000047");
  }
  state.underWay = true;
  const allowance = limits.take(bucketOf(request.method, path), request.headers.authorization ?? "");
  reply.headers(limitHeaders(allowance.limit, allowance.remaining, allowance.resetAt));
  if (allowance.allowed) return;
  if (allowance.isFirstRefusal) recordViolation(parts, request, "system.org.rate_limit.violation");
  throw refusal("E0000047");
}

function recordViolation({ org }: PipelineParts, request: FastifyRequest, type: EventType): void {
  const call = { ...systemCall(org), requestId: request.id, url: request.url };
  record(org, call, type, [], { severity: "WARN", outcome: { result: "DENY", reason: null } });
}

function limitHeaders(limit: number, remaining: number, resetAt: number): Record<string, string> {
  return {
    "x-rate-limit-limit": String(limit),
    "x-rate-limit-remaining": String(remaining),
    "x-rate-limit-reset": String(Math.ceil(resetAt / 1000)),
  };
}

function settle({ limits }: PipelineParts, request: FastifyRequest): void {
  const state = stateOf(request);
  if (state.underWay) limits.leave();
  state.underWay = false;
}
