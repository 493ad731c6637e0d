import type { FastifyRequest } from "fastify";
import type { Call } from "../org/call.ts";
import type { Org } from "../org/org.ts";
import { userTarget } from "../org/targets.ts";
import type { Principal } from "./credentials.ts";
import { stateOf } from "./request-state.ts";

/** What the System Log has to know of a request made by this principal. */
export function callOf(org: Org, request: FastifyRequest, principal: Principal): Call {
  const user = org.users.get(principal.userId);
  const { id, type, alternateId, displayName } = user
    ? userTarget(user)
    : { id: principal.userId, type: "User", alternateId: "unknown", displayName: "unknown" };
  return {
    actor: { id, type, alternateId, displayName, detailEntry: null },
    requestId: request.id,
    requestUri: request.url.split("?", 1)[0] ?? "",
    url: request.url,
    ipAddress: stateOf(request).ipAddress,
    userAgent: request.headers["user-agent"] ?? "unknown",
    apiTokenId: principal.apiTokenId,
  };
}
