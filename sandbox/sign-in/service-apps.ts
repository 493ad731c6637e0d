import type { AdapterPayload, KoaContextWithOIDC } from "oidc-provider";
import type Provider from "oidc-provider";
import type { Org } from "../org/org.ts";
import { record } from "../org/record.ts";
import { clientTarget } from "../org/targets.ts";
import { signInCall } from "./call.ts";

/** A service app of the org as oidc-provider wants to know its clients; undefined for one the org does not have. */
export function serviceClient(org: Org, clientId: string): AdapterPayload | undefined {
  const app = org.serviceApps.get(clientId);
  if (app === undefined) return undefined;
  return {
    client_id: app.clientId,
    client_name: app.label,
    token_endpoint_auth_method: "private_key_jwt",
    jwks: app.jwks as AdapterPayload["jwks"],
    grant_types: ["client_credentials"],
    response_types: [],
    redirect_uris: [],
    scope: app.scopes.join(" "),
    dpop_bound_access_tokens: app.dpopBoundAccessTokens,
  };
}

/**
 * Says what is wrong with a proof of possession as Okta does: `invalid_dpop_proof` where oidc-provider, as the standard
 * allows too, says `invalid_grant` and keeps the reason to itself. From Okta's guide to DPoP.
 */
export function wordProofErrors(provider: Provider): void {
  const reasons = new WeakMap<KoaContextWithOIDC, string>();
  provider.on("grant.error", (ctx, error) => {
    if (error.error === "invalid_grant" && error.error_detail?.includes("DPoP")) reasons.set(ctx, error.error_detail);
  });
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next();
    const reason = reasons.get(ctx);
    if (reason === undefined) return;
    const isMissing = ctx.get("dpop") === "";
    const error_description = isMissing ? "The DPoP proof JWT header is missing." : `The ${reason}.`;
    ctx.body = { error: "invalid_dpop_proof", error_description };
  });
}

/** Writes an event for each access token a service app gets. */
export function recordServiceGrants(provider: Provider, org: Org): void {
  provider.on("grant.success", (ctx) => {
    const app = org.serviceApps.get(ctx.oidc.client?.clientId ?? "");
    if (app === undefined) return;
    const requestId = String(ctx.response.get("x-okta-request-id"));
    const caller = { id: requestId, url: ctx.url, ip: ctx.ip, headers: { "user-agent": ctx.get("user-agent") } };
    const call = { ...signInCall(caller, undefined, app.clientId), actor: { ...clientTarget(app), detailEntry: null } };
    record(org, call, "app.oauth2.token.grant.access_token", [clientTarget(app)]);
  });
}
