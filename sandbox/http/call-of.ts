import type { FastifyRequest } from "fastify";
import type { Call } from "../org/call.ts";
import type { Org } from "../org/org.ts";
import { clientTarget, userTarget } from "../org/targets.ts";
import type { Principal } from "./credentials.ts";
import { stateOf } from "./request-state.ts";

/** What the System Log has to know of a request made by this principal. */
export function callOf(org: Org, request: FastifyRequest, principal: Principal): Call {
  return {
    actor: actorOf(org, principal),
    requestId: request.id,
    requestUri: request.url.split("?", 1)[0] ?? "",
    url: request.url,
    ipAddress: stateOf(request).ipAddress,
    userAgent: request.headers["user-agent"] ?? "unknown",
    apiTokenId: principal.apiTokenId,
  };
}

function actorOf(org: Org, { userId, clientId }: Principal): Call["actor"] {
  const service = clientId === null ? undefined : org.serviceApps.get(clientId);
  if (service !== undefined) return { ...clientTarget(service), detailEntry: null };
  const user = org.users.get(userId ?? "");
  if (user !== undefined) return { ...userTarget(user), detailEntry: null };
  return { id: userId ?? "unknown", type: "User", alternateId: "unknown", displayName: "unknown", detailEntry: null };
}
