import { connection } from "next/server";
import { EnvironmentBanner } from "#components/layout/environment-banner.tsx";
import { config } from "#lib/config/env.ts";

/** Says on every page that this is no real org, where it is none. */
export async function SandboxBanner() {
  // The settings are those of the running console, not of the machine that builds it.
  await connection();
  if (!config().okta.isSandbox) return null;
  return <EnvironmentBanner>Sandbox org: invented people, nothing real happens</EnvironmentBanner>;
}
