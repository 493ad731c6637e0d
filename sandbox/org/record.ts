import { randomUUID } from "node:crypto";
import type { LogEvent } from "../model.ts";
import type { Call } from "./call.ts";
import { wordsOf } from "./events.ts";
import type { EventType } from "./events.ts";
import type { Org } from "./org.ts";
import type { Target } from "./targets.ts";

/**
 * Writes one System Log event about a change. All events of one call share its transaction id, which is the request
 * id, as Okta does it; `debugData` adds to what every event says about the request.
 */
export function record(
  org: Org,
  call: Call,
  type: EventType,
  targets: Target[],
  options: { debugData?: Record<string, unknown>; severity?: LogEvent["severity"]; outcome?: LogEvent["outcome"] } = {},
): void {
  const { requestId, requestUri, url, ipAddress, userAgent } = call;
  org.log.append({
    uuid: randomUUID(),
    published: org.nowExactly(),
    eventType: type,
    version: "0",
    severity: options.severity ?? "INFO",
    ...wordsOf(type),
    actor: call.actor,
    client: {
      userAgent: { rawUserAgent: userAgent, os: "Unknown", browser: "UNKNOWN" },
      zone: "null",
      device: "Unknown",
      id: null,
      ipAddress,
      geographicalContext: null,
    },
    device: null,
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      externalSessionId: call.apiTokenId === null ? "unknown" : `trs${requestId.slice(0, 22)}`,
    },
    outcome: options.outcome ?? { result: "SUCCESS", reason: null },
    target: targets.length > 0 ? targets : null,
    transaction: {
      type: "WEB",
      id: requestId,
      detail: call.apiTokenId === null ? {} : { requestApiTokenId: call.apiTokenId },
    },
    debugContext: { debugData: { requestId, requestUri, url, ...options.debugData } },
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    request: {
      ipChain: [
        { ip: ipAddress, geographicalContext: null, version: ipAddress.includes(":") ? "V6" : "V4", source: null },
      ],
    },
  });
}
