import type { Account, NextAuthOptions } from "next-auth";
import OktaProvider, { type OktaProfile } from "next-auth/providers/okta";
import { config, type Config } from "#lib/config/env.ts";
import { runtime } from "#lib/runtime.ts";
import { freshRole } from "./current-role.ts";
import { signInAgent } from "./sign-in-agent.ts";
import { endSession, openSession, SESSION_SECONDS } from "./session.ts";

/** For each of the three calls that signing in takes; the library's own 3.5 seconds are few behind a proxy. */
const SIGN_IN_TIMEOUT_MS = 10_000;
/** An access token is let go this long before it expires, so that none dies on its way. */
const MARGIN_MS = 60_000;

/**
 * In addition to who they are: where people act by their own rights, those rights, and a refresh token to keep them by.
 */
function scopesFor({ actAs, scopes }: Config["okta"]): string {
  return ["openid", "profile", "email", ...(actAs === "person" ? ["offline_access", ...scopes] : [])].join(" ");
}

async function keepTokens(sessionId: string, userId: string, account: Account): Promise<void> {
  const { access_token: accessToken, expires_at: until = 0, refresh_token: refreshToken = null } = account;
  if (!accessToken) return;
  await runtime().people?.keep(sessionId, userId, { accessToken, usableUntil: until * 1000 - MARGIN_MS, refreshToken });
}

/**
 * Sign-in by the org's own OIDC server; the cookie holds no more than the id of a session kept in the database.
 * @param previousSessionId the session this browser comes with; signing in again ends it
 */
export function authOptions(previousSessionId?: string): NextAuthOptions {
  const { okta, secret } = config();
  return {
    secret,
    providers: [
      {
        ...OktaProvider({
          clientId: okta.clientId,
          clientSecret: okta.clientSecret,
          issuer: okta.orgUrl,
          checks: ["pkce", "state", "nonce"],
          authorization: { params: { scope: scopesFor(okta) } },
        }),
        // Not among the options above: of those next-auth makes deep copies, and the copy of an agent is none.
        httpOptions: { timeout: SIGN_IN_TIMEOUT_MS, agent: signInAgent(okta.orgUrl, okta.network) },
      },
    ],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/signed-out" },
    callbacks: {
      async signIn({ profile }) {
        const person = profile as OktaProfile;
        if (await freshRole(person.sub)) return true;
        const actor = { kind: "person", id: person.sub, login: person.preferred_username, role: null } as const;
        await runtime().trail.append({ kind: "denial", action: "console.signInRefused", result: "denied", actor });
        return `/no-access?login=${encodeURIComponent(person.preferred_username)}`;
      },
      async jwt({ token, account, profile }) {
        if (!account) return token;
        const person = profile as OktaProfile;
        const role = await freshRole(person.sub);
        if (!role) throw new Error("The role was lost while signing in.");
        // Okta leaves auth_time out unless max_age was asked for; then the sign-in is this very moment's at best.
        const authenticatedAt = person.auth_time ? new Date(Number(person.auth_time) * 1000) : new Date();
        const login = person.preferred_username;
        const sessionId = await openSession({ id: person.sub, login, name: person.name, role, authenticatedAt });
        await keepTokens(sessionId, person.sub, account);
        if (previousSessionId) await endSession(previousSessionId);
        return { sessionId };
      },
      session({ session, token }) {
        return { expires: session.expires, sessionId: token.sessionId };
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === "string") await endSession(token.sessionId);
      },
    },
  };
}
