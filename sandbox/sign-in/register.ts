import type { FastifyInstance } from "fastify";
import { parse } from "node:querystring";
import type { DemoPerson } from "../model.ts";
import type { Org } from "../org/org.ts";
import { SANDBOX_PASSWORD } from "../seed/company/company.ts";
import type { Credentials } from "../http/credentials.ts";
import { authnRoutes } from "./authn.ts";
import { accessTokenCheck } from "./access-tokens.ts";
import { makeProvider, type SignInClient } from "./provider.ts";
import { signInRoutes } from "./routes.ts";
import { recordServiceGrants } from "./service-apps.ts";
import { joinSessions } from "./sessions.ts";
import { Store } from "./store.ts";

/** The paths that oidc-provider answers itself. */
const PROVIDER_PATHS = ["/oauth2/v1/*", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"];

/**
 * Adds the org's authorization server and its sign-in pages to the app. `orgUrl`: the issuer, without a slash at the
 * end; `http` is allowed. Anyone of the org can sign in; `demoPeople` get a button each.
 */
export async function registerSignIn(
  app: FastifyInstance,
  org: Org,
  options: { orgUrl: string; credentials: Credentials; clients: SignInClient[]; demoPeople: readonly DemoPerson[] },
): Promise<void> {
  const { orgUrl, clients, demoPeople } = options;
  const store = new Store();
  const { credentials } = options;
  const sessionTokens = authnRoutes(app, org, credentials);
  const provider = await makeProvider(org, store, orgUrl, clients, sessionTokens);
  joinSessions(provider, store, org);
  credentials.addTokenCheck(accessTokenCheck(provider, org));
  recordServiceGrants(provider, org);
  provider.on("server_error", (_ctx, error) => console.error("The sandbox's authorization server failed:", error));

  await app.register(async (scope) => {
    // oidc-provider reads the request itself, so nobody else may have read it before.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    const answer = provider.callback();
    for (const url of PROVIDER_PATHS) {
      scope.route({
        method: ["GET", "POST", "OPTIONS"],
        url,
        handler: async (request, reply) => {
          reply.hijack();
          for (const [name, value] of Object.entries(reply.getHeaders())) {
            if (value !== undefined) reply.raw.setHeader(name, value);
          }
          await answer(request.raw, reply.raw);
        },
      });
    }
  });

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const form = { parseAs: "string", bodyLimit: 16_384 } as const;
    scope.addContentTypeParser("application/x-www-form-urlencoded", form, (_request, body, done) =>
      done(null, parse(String(body))),
    );
    const formTargets = [
      ...new Set(clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin))),
    ];
    signInRoutes(scope, { org, provider, sessionTokens, demoPeople, sharedPassword: SANDBOX_PASSWORD, formTargets });
  });
}
