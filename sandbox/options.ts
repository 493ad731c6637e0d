import type { OrgData } from "./model.ts";

/** How a sandbox org is started. Every field has a default but `apiToken`. */
export type SandboxOptions = {
  apiToken: string;
  /** 0: any free one. */
  port?: number;
  host?: string;
  /** The origin callers know the org by, where something in front of it ends TLS; else that of host and port. */
  publicUrl?: string;
  people?: number;
  seed?: number;
  /** A file that remembers every change, so that the org is the same after a restart. */
  dataFile?: string;
  /** An org to start from instead of a generated one. */
  data?: OrgData;
  /** The console's OIDC client. */
  clientId?: string;
  clientSecret?: string;
  redirectUris?: string[];
  postLogoutRedirectUris?: string[];
  /** How long search lags behind changes, in milliseconds. */
  searchLagMs?: number;
  /** Size of every rate-limit bucket instead of Okta's own; 0: no limits. One token may use half of it. */
  rateLimitPerMinute?: number;
  /** Added to every answer of the API, in milliseconds. */
  latencyMs?: number;
};

export const DEFAULTS = {
  port: 4400,
  host: "127.0.0.1",
  people: 500,
  seed: 1,
  searchLagMs: 2_000,
  latencyMs: 0,
} as const;
