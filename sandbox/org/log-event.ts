import { randomUUID } from "node:crypto";
import type { LogEvent } from "../model.ts";
import type { Call } from "./call.ts";
import type { Org } from "./org.ts";
import type { Target } from "./targets.ts";

/** How someone proved who they are: Okta leaves all of it empty in the events that are written here. */
export const NO_AUTHENTICATION = {
  authenticationProvider: null,
  credentialProvider: null,
  credentialType: null,
  issuer: null,
  interface: null,
  authenticationStep: 0,
};

/** What is an event's own, beside what the call says that it belongs to. */
type Told = Pick<LogEvent, "eventType" | "severity" | "legacyEventType" | "displayMessage" | "outcome"> & {
  targets: Target[];
  /** Adds to what every event says about the request. */
  debugData?: Record<string, unknown> | undefined;
};

/**
 * Writes one System Log event. All events of one call share its transaction id, which is the request id, as Okta does
 * it.
 */
export function writeEvent(org: Org, call: Call, { targets, debugData, ...told }: Told): void {
  const { actor, requestId, requestUri, url, ipAddress, userAgent, apiTokenId } = call;
  org.log.append({
    uuid: randomUUID(),
    published: org.nowExactly(),
    version: "0",
    ...told,
    actor,
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
      ...NO_AUTHENTICATION,
      externalSessionId: apiTokenId === null ? "unknown" : `trs${requestId.slice(0, 22)}`,
    },
    target: targets.length > 0 ? targets : null,
    transaction: { type: "WEB", id: requestId, detail: apiTokenId === null ? {} : { requestApiTokenId: apiTokenId } },
    debugContext: { debugData: { requestId, requestUri, url, ...debugData } },
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    request: {
      ipChain: [
        { ip: ipAddress, geographicalContext: null, version: ipAddress.includes(":") ? "V6" : "V4", source: null },
      ],
    },
  });
}
