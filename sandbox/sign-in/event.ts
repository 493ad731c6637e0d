import { randomUUID } from "node:crypto";
import type { User } from "../model.ts";
import type { Call } from "../org/call.ts";
import type { Org } from "../org/org.ts";
import { userTarget } from "../org/targets.ts";
import { signInWords, type SignInEvent } from "./event-words.ts";

/**
 * Writes a System Log event about signing in or out. `failure` is Okta's reason code when it did not succeed; `user`
 * is undefined when nobody has the login that was typed, in which case the actor is unknown and there is no target.
 */
export function recordSignIn(
  org: Org,
  call: Call,
  type: SignInEvent,
  user: User | undefined,
  failure: string | null = null,
): void {
  const { actor, requestId, requestUri, url, ipAddress, userAgent } = call;
  org.log.append({
    uuid: randomUUID(),
    published: org.nowExactly(),
    eventType: type,
    version: "0",
    ...signInWords(type, failure !== null),
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
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      externalSessionId: "unknown",
    },
    outcome: { result: failure === null ? "SUCCESS" : "FAILURE", reason: failure },
    target: user ? [userTarget(user)] : null,
    transaction: { type: "WEB", id: requestId, detail: {} },
    debugContext: { debugData: { requestId, requestUri, url, threatSuspected: "false" } },
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    request: {
      ipChain: [
        { ip: ipAddress, geographicalContext: null, version: ipAddress.includes(":") ? "V6" : "V4", source: null },
      ],
    },
  });
}
