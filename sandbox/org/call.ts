import { randomBytes } from "node:crypto";
import type { LogEvent } from "../model.ts";
import type { Org } from "./org.ts";

/** Who asks for a change and how, as far as the System Log wants to know. */
export type Call = {
  actor: LogEvent["actor"];
  /** The answer's X-Okta-Request-Id. */
  requestId: string;
  /** Path without query. */
  requestUri: string;
  /** Path with query. */
  url: string;
  ipAddress: string;
  userAgent: string;
  /** The API token the call was made with; `null` for a person who signs in. */
  apiTokenId: string | null;
};

/** The org itself as the caller, for what nobody asks for. */
export function systemCall(org: Org): Call {
  const actor = { id: "unknown", type: "SystemPrincipal", alternateId: "system@okta.com", displayName: "Okta System" };
  return {
    actor: { ...actor, detailEntry: null },
    requestId: randomBytes(16).toString("hex"),
    requestUri: "/",
    url: org.url,
    ipAddress: "127.0.0.1",
    userAgent: "sandbox",
    apiTokenId: null,
  };
}
