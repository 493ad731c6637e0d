import type { User } from "../model.ts";
import type { Call } from "../org/call.ts";
import { userTarget } from "../org/targets.ts";

/** The parts of a request that matter here. `id`: the answer's X-Okta-Request-Id. */
type Caller = { id: string; url: string; ip: string; headers: { "user-agent"?: string | undefined } };

/** What the System Log has to know of someone at the sign-in page; `typed` stands for a login nobody has. */
export function signInCall(request: Caller, user: User | undefined, typed: string): Call {
  const { id, type, alternateId, displayName } = user
    ? userTarget(user)
    : { id: "unknown", type: "User", alternateId: typed.slice(0, 100) || "unknown", displayName: "unknown" };
  return {
    actor: { id, type, alternateId, displayName, detailEntry: null },
    requestId: request.id,
    requestUri: request.url.split("?", 1)[0] ?? "",
    url: request.url,
    ipAddress: request.ip.replace(/^::ffff:/, ""),
    userAgent: request.headers["user-agent"] ?? "unknown",
    apiTokenId: null,
  };
}
