import { isIP } from "node:net";

/** The admin console's host of an org on one of Okta's own domains; a custom domain has no such twin. */
const ADMIN_HOST = /^(.+)-admin\.((?:okta|oktapreview|okta-emea|okta-gov)\.com|okta\.mil)$/;

/**
 * The origin of an Okta org from whatever people paste: with or without scheme, trailing slash, path or the
 * `-admin` host of the admin console (an API token works on the plain host only).
 *
 * @param pasted what somebody typed, e.g. `acme-admin.okta.com/`
 * @param options.allowLoopback true for the sandbox alone: permits plain http and a loopback address
 * @returns an origin without trailing slash, e.g. `https://acme.okta.com`
 * @throws Error in plain words when it is no address a token may be sent to: another scheme, a user name in it,
 *   an IP address, a link-local or internal name, a fragment or a non-ASCII host
 */
export function normaliseOrgUrl(pasted: string, options: { allowLoopback: boolean }): string {
  const text = pasted.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const authority = withScheme.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").split("/", 1)[0] ?? "";
  if (!/^[\w.\-:[\]]+$/.test(authority)) {
    throw new Error(`“${text}” is not an org's address: only a host name such as acme.okta.com is expected.`);
  }
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    throw new Error(`“${text}” is not an address. Write it like acme.okta.com.`);
  }
  const host = url.hostname.toLowerCase();
  const loopback = host === "localhost" || host === "127.0.0.1" || host === "[::1]";
  if (loopback && options.allowLoopback) return url.origin;
  if (url.protocol !== "https:") throw new Error(`“${text}” must use https: the API token travels with every call.`);
  const bare = host.replace(/^\[|\]$/g, "");
  if (loopback || isIP(bare) || !host.includes(".") || /\.(local|internal|localhost)$/.test(host)) {
    throw new Error(`“${text}” is not a public host name, so it cannot be an Okta org.`);
  }
  if (host.startsWith("xn--") || host.includes(".xn--")) {
    throw new Error(`“${text}” has letters outside a–z in its host, which Okta's addresses never have.`);
  }
  if (url.port !== "" && url.port !== "443") throw new Error(`“${text}” names a port; Okta answers on 443 only.`);
  const admin = ADMIN_HOST.exec(host);
  return `https://${admin ? `${admin[1]}.${admin[2]}` : host}`;
}
