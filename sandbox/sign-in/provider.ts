import { exportJWK, generateKeyPair } from "jose";
import { randomBytes } from "node:crypto";
import Provider, { errors, type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import type { Org } from "../org/org.ts";
import { API_SCOPES } from "../rights/scopes.ts";
import { accountOf, CLAIMS } from "./account.ts";
import { errorPage } from "./pages/error-page.ts";
import { signedOutPage, signOutPage } from "./pages/sign-out-page.ts";
import { setPage } from "./pages/respond.ts";
import { SIGNING_ALGORITHMS } from "./dpop.ts";
import { makeOktaTokens } from "./okta-tokens.ts";
import { serviceClient, wordProofErrors } from "./service-apps.ts";
import type { SessionTokens } from "./authn.ts";
import type { Store } from "./store.ts";

/** An OIDC client of the org, as an administrator would have registered it. */
export type SignInClient = {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
};

const AUTHORIZE = "/oauth2/v1/authorize";

const HOUR = 3600;

/** Every scope of the org's authorization server. */
const SCOPES = ["openid", "offline_access", "profile", "email", "address", "phone", "groups", ...API_SCOPES];

/** Throws `invalid_scope` in Okta's words for a scope it does not have. */
function assertKnownScopes(ctx: KoaContextWithOIDC): void {
  const { scope } = ctx.method === "POST" ? (ctx.oidc.body ?? {}) : ctx.query;
  const asked = typeof scope === "string" ? scope.split(" ").filter(Boolean) : [];
  if (asked.every((one) => SCOPES.includes(one))) return;
  throw new errors.InvalidScope(
    "One or more scopes are not configured for the authorization server resource.",
    asked.join(" "),
  );
}

/**
 * The org's authorization server. The issuer is the org itself, the endpoints lie where Okta has them. Signing keys
 * are made here and die with the process.
 */
export async function makeProvider(
  org: Org,
  store: Store,
  issuer: string,
  clients: SignInClient[],
  sessionTokens: SessionTokens,
): Promise<Provider> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const key = {
    ...(await exportJWK(privateKey)),
    alg: "RS256",
    use: "sig",
    kid: randomBytes(32).toString("base64url"),
  };
  const configuration: Configuration = {
    adapter: (model) => {
      const adapter = store.adapter(model);
      return model === "Client" ? { ...adapter, find: async (id) => serviceClient(org, id) } : adapter;
    },
    clients: clients.map((client) => ({
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: client.redirectUris,
      post_logout_redirect_uris: client.postLogoutRedirectUris,
      response_types: ["code"],
      grant_types: ["authorization_code", "refresh_token"],
      // Okta puts auth_time into every ID token.
      require_auth_time: true,
    })),
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32)], names: { session: "sid", interaction: "signin", resume: "signin_resume" } },
    scopes: SCOPES,
    claims: CLAIMS,
    // Okta's ID tokens carry the claims of the scopes, also when an access token comes with them.
    conformIdTokenClaims: false,
    pkce: { required: () => false },
    clientAuthMethods: ["client_secret_basic", "client_secret_post", "private_key_jwt"],
    enabledJWA: { clientAuthSigningAlgValues: SIGNING_ALGORITHMS, dPoPSigningAlgValues: SIGNING_ALGORITHMS },
    responseTypes: ["code"],
    // Looked at with every request; Okta refuses scopes it does not know, which oidc-provider would pass over.
    extraParams: { sessionToken: assertKnownScopes },
    assertJwtClientAuthClaimsAndHeader: async (ctx) => assertKnownScopes(ctx),
    findAccount: (_ctx, userId) => accountOf(org, userId),
    // Okta asks nobody for consent to the org's own clients: whatever scopes are asked for are granted.
    async loadExistingGrant(ctx) {
      const { client, account, requestParamOIDCScopes } = ctx.oidc;
      if (!client || !account) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope([...requestParamOIDCScopes].join(" "));
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, interaction) => `/signin/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
      introspection: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
      },
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => setPage(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx) => setPage(ctx, signedOutPage()),
      },
    },
    renderError: (ctx, { error, error_description }) => setPage(ctx, errorPage(error, error_description)),
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      ClientCredentials: HOUR,
      IdToken: HOUR,
      RefreshToken: 24 * HOUR,
      Interaction: HOUR,
      Session: 2 * HOUR,
      Grant: 24 * HOUR,
    },
    routes: {
      authorization: AUTHORIZE,
      token: "/oauth2/v1/token",
      jwks: "/oauth2/v1/keys",
      userinfo: "/oauth2/v1/userinfo",
      end_session: "/oauth2/v1/logout",
      introspection: "/oauth2/v1/introspect",
      revocation: "/oauth2/v1/revoke",
    },
  };
  const provider = new Provider(issuer, configuration);
  // A proxy that terminates TLS says so in X-Forwarded-Proto, and then the endpoints have https too.
  provider.proxy = issuer.startsWith("https:");
  makeOktaTokens(provider, org, { privateKey, publicKey, kid: key.kid });
  wordProofErrors(provider);
  provider.use(grantOfflineAccess);
  // Anyone who brings a session token is signed in by it, without a page: not what oidc-provider takes `none` for.
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    const { sessionToken } = ctx.query;
    const isKnown = typeof sessionToken === "string" && sessionTokens.get(sessionToken) !== undefined;
    if (ctx.path === AUTHORIZE && isKnown) ctx.query = { ...ctx.query, prompt: "login" };
    await next();
  });
  return provider;
}

/**
 * Okta gives a refresh token to any client that asks for `offline_access`; oidc-provider, as the standard has it, only
 * along with `prompt=consent`. So that is added (`routes.ts` gives the consent). `prompt=none` cannot be combined.
 */
async function grantOfflineAccess(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  const words = (value: unknown) => (typeof value === "string" ? value.split(" ").filter(Boolean) : []);
  const prompts = words(ctx.query.prompt);
  if (ctx.path === AUTHORIZE && words(ctx.query.scope).includes("offline_access") && !prompts.includes("none")) {
    ctx.query = { ...ctx.query, prompt: [...new Set([...prompts, "consent"])].join(" ") };
  }
  await next();
}
