import { getCACertificates } from "node:tls";
import { Agent, EnvHttpProxyAgent, type Dispatcher } from "undici";
import type { NetworkSettings } from "#lib/config/network.ts";

/**
 * A fetch that reaches the org as the settings say: through the proxy, trusting the authorities named in addition to
 * the usual ones. Certificates are always verified. Kept to calls of the org, so that a private authority vouches for
 * nothing else.
 */
export function reach(network: NetworkSettings): typeof fetch {
  const dispatcher = dispatcherFor(network);
  if (!dispatcher) return fetch;
  return (input, init) => fetch(input, { ...init, dispatcher } as RequestInit);
}

function dispatcherFor({ authorities, proxy }: NetworkSettings): Dispatcher | null {
  const trust = authorities.length > 0 ? { ca: [...getCACertificates("default"), ...authorities] } : undefined;
  if (!proxy) return trust ? new Agent({ connect: trust }) : null;
  return new EnvHttpProxyAgent({
    httpProxy: proxy.url,
    httpsProxy: proxy.url,
    noProxy: proxy.bypass,
    connect: trust,
    requestTls: trust,
    proxyTls: trust,
  });
}
