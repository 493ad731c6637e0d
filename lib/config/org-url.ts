import { isIP } from "node:net";

/** The admin console's host of an org on one of Okta's own domains; a custom domain has no such twin. */
const ADMIN_HOST = /^(.+)-admin\.((?:okta|oktapreview|okta-emea|okta-gov)\.com|okta\.mil)$/;

/** Names that lead nowhere public: special-use domains (RFC 6761, 6762, 8375, 9476) and what clouds call their own. */
const INTERNAL = /(^|\.)(local|internal|localhost|localdomain|lan|home|corp|intranet|arpa|onion|alt)$/;
/** Okta's own domains, which are no orgs themselves. */
const NO_ORG =
  /^(?:(?:www|login|admin|developer|help|support|status|trust)\.)?(?:okta|oktapreview|okta-emea|okta-gov)\.com$/;

/**
 * The origin of an Okta org from whatever people paste: with or without scheme, trailing slash or dot, path, or the
 * `-admin` host of the admin console (an API token works on the plain host only).
 *
 * @param pasted what someone typed, e.g. `acme-admin.okta.com/`
 * @param options.allowLoopback true for the sandbox alone: permits plain http and a loopback address
 * @returns an origin without trailing slash, e.g. `https://acme.okta.com`
 * @throws Error in plain words when it is no address a credential may be sent to: another scheme, a user name in it, an IP
 *   address in any notation, a link-local or internal name, a port, a fragment or query in the host's place, or a host with
 *   letters outside a–z
 */
export function normaliseOrgUrl(pasted: string, options: { allowLoopback: boolean }): string {
  const text = pasted.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  const authority = text.slice(scheme?.[0].length ?? 0).split("/", 1)[0] ?? "";
  // Before any parser sees it, since parsers disagree: what remains can be nothing but a host and perhaps a port.
  if (!/^[\w.\-:[\]]+$/.test(authority)) {
    throw new Error(`“${text}” is not an org's address: only a host name such as acme.okta.com is expected.`);
  }
  const protocol = (scheme?.[1] ?? "https").toLowerCase();
  const url = URL.parse(`${protocol}://${authority}`);
  if (!url) throw new Error(`“${text}” is not an address. Write it like acme.okta.com.`);
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  const loopback = host === "localhost" || host === "127.0.0.1" || host === "[::1]";
  if (loopback && options.allowLoopback && /^https?$/.test(protocol)) return url.origin;
  if (protocol !== "https") throw new Error(`“${text}” must use https: a credential travels with every call.`);
  if (loopback || isAddress(host) || !host.includes(".") || INTERNAL.test(host)) {
    throw new Error(`“${text}” is not a public host name, so it cannot be an Okta org.`);
  }
  if (/(^|\.)xn--/.test(host)) {
    throw new Error(`“${text}” has letters outside a–z in its host, which Okta's addresses never have.`);
  }
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host)) {
    throw new Error(`“${text}” is not a host name that can exist. Write it like acme.okta.com.`);
  }
  if (url.port !== "") throw new Error(`“${text}” names a port; Okta answers on 443 only.`);
  if (NO_ORG.test(host))
    throw new Error(`“${text}” is Okta's own address, not your org's, which is like acme.okta.com.`);
  const admin = ADMIN_HOST.exec(host);
  return `https://${admin ? `${admin[1]}.${admin[2]}` : host}`;
}

/** An IP address; names that end in a number are read as one by some, in octal, hexadecimal or as one long number. */
function isAddress(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, "")) > 0 || /(^|\.)(\d+|0x[\da-f]*)$/.test(host);
}
