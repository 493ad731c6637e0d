import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Org } from "../org/org.ts";
import { signInCall } from "./call.ts";
import { recordSignIn } from "./event.ts";
import type { Store } from "./store.ts";

/**
 * Keeps the browser sessions of the authorization server and the org's own sessions the same: a person who signs in has
 * a session in the org, and one that the org ends (cleared, suspended, deactivated) is over here at once.
 */
export function joinSessions(provider: Provider, store: Store, org: Org): void {
  provider.on("session.saved", ({ uid, accountId }) => {
    if (accountId && !org.sessions.has(uid)) org.sessions.put({ id: uid, userId: accountId, created: org.now() });
  });
  provider.on("session.destroyed", ({ uid }) => org.sessions.delete(uid));
  provider.on("end_session.success", (ctx) => recordSignOut(org, ctx));
  org.sessions.watch(({ key, next }) => {
    if (next === undefined) store.endSession(key);
  });
}

function recordSignOut(org: Org, ctx: KoaContextWithOIDC): void {
  const user = org.users.get(ctx.oidc.session?.accountId ?? "");
  if (!user) return;
  const requestId = String(ctx.response.get("x-okta-request-id"));
  const caller = { id: requestId, url: ctx.url, ip: ctx.ip, headers: { "user-agent": ctx.get("user-agent") } };
  recordSignIn(org, signInCall(caller, user, user.profile.login), "user.session.end", user);
}
