import { EnvironmentBanner } from "#components/layout/environment-banner.tsx";
import { config } from "#lib/config/env.ts";

/** Says on every page that this is no real org, where it is none. */
export function SandboxBanner() {
  if (!config().okta.isSandbox) return null;
  return <EnvironmentBanner>Sandbox org: invented people, nothing real happens</EnvironmentBanner>;
}
