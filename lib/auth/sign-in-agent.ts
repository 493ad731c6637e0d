import { Agent } from "node:https";
import { getCACertificates } from "node:tls";
import type { NetworkSettings } from "#lib/config/network.ts";

/**
 * How next-auth reaches the org: it calls through Node's own `https`, not through fetch, so it needs an agent of that kind.
 * `undefined` where the org is reached straight, and on the sandbox's plain http.
 */
export function signInAgent(orgUrl: string, { authorities, proxy }: NetworkSettings): Agent | undefined {
  if (!orgUrl.startsWith("https:") || (!proxy && authorities.length === 0)) return undefined;
  return new Agent({
    ca: authorities.length > 0 ? [...getCACertificates("default"), ...authorities] : undefined,
    // Not an environment, but typed as one, of which Next says that NODE_ENV is always in it.
    proxyEnv: proxy ? ({ HTTPS_PROXY: proxy.url, NO_PROXY: proxy.bypass } as unknown as NodeJS.ProcessEnv) : undefined,
  });
}
