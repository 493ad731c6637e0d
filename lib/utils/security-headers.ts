type PolicyFor = {
  /** Made for every request; what is inline in the page carries it. */
  nonce: string;
  /** Origin of the Okta org: a form that starts signing in is redirected there. */
  oktaOrigin: string;
  /** The development server needs eval and inline styles for its overlay; nothing else may have them. */
  development: boolean;
};

/** The Content-Security-Policy of a page: only our own files and what carries the nonce, and in nobody's frame. */
export function contentSecurityPolicy({ nonce, oktaOrigin, development }: PolicyFor): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${oktaOrigin}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

const TWO_YEARS = 63_072_000;

/**
 * The headers every answer of this server carries beside the policy.
 * @param https whether people reach the console by https, so that browsers may insist on it
 * @param popup for the pages of the fresh sign-in: they go to Okta and back in a window that must stay closable
 */
export function securityHeaders({ https, popup }: { https: boolean; popup: boolean }): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(), browsing-topics=()",
    "cross-origin-opener-policy": popup ? "unsafe-none" : "same-origin-allow-popups",
    "cross-origin-resource-policy": "same-origin",
    ...(https && { "strict-transport-security": `max-age=${TWO_YEARS}` }),
  };
}
