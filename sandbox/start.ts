import { Faults } from "./control/faults.ts";
import { RequestLog } from "./control/request-log.ts";
import { controlRoutes } from "./control/routes.ts";
import { Deliveries } from "./delivery/deliveries.ts";
import { makeApp } from "./http/app.ts";
import { Credentials } from "./http/credentials.ts";
import { RateLimits } from "./http/rate-limits.ts";
import { openOrg } from "./open-org.ts";
import type { SandboxOptions } from "./options.ts";
import { DEFAULTS } from "./options.ts";
import type { Org } from "./org/org.ts";
import { resources } from "./resources/all.ts";
import { groupSearch, realmSearch, userSearch } from "./search/dialects.ts";
import { LaggingView } from "./search/lagging-view.ts";
import { Searcher } from "./search/searcher.ts";
import { listen } from "./server.ts";
import { registerSignIn } from "./sign-in/register.ts";

export type Sandbox = {
  /** The org URL: an origin without a trailing slash. */
  url: string;
  /** What it listens on. */
  port: number;
  /** The state itself, for tests that want to look or to prepare something behind the API's back. */
  org: Org;
  /** Who may call the API. */
  credentials: Credentials;
  close(): Promise<void>;
};

/**
 * Starts a sandbox org in this process. Throws ListenError when the port cannot be had, JournalError when the data file
 * cannot be used, RangeError for a size the generator does not make.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? DEFAULTS.host;
  const server = await listen(host, options.port ?? DEFAULTS.port);
  try {
    const url = options.publicUrl ?? `http://${host === "127.0.0.1" ? "localhost" : host}:${server.port}`;
    const { org, history, demoPeople, reset, close } = openOrg(options, url);
    const lagMs = options.searchLagMs ?? DEFAULTS.searchLagMs;
    const userView = new LaggingView(org.users, lagMs);
    const groupView = new LaggingView(org.groups, lagMs);
    const realmView = new LaggingView(org.realms, lagMs);
    const credentials = new Credentials(org, options.apiToken);
    const faults = new Faults();
    const requests = new RequestLog();
    const limits = new RateLimits(options.rateLimitPerMinute);
    const latencyMs = options.latencyMs ?? DEFAULTS.latencyMs;

    const app = makeApp({ org, credentials, limits, faults, requests, latencyMs }, server.factory);
    const parts = {
      org,
      userView,
      groupView,
      userSearcher: new Searcher(userView, userSearch(org)),
      groupSearcher: new Searcher(groupView, groupSearch),
      realmSearcher: new Searcher(realmView, realmSearch),
    };
    for (const resource of resources) resource(app, parts);
    const deliveries = new Deliveries(org);
    controlRoutes(app, {
      org,
      history,
      deliveries,
      faults,
      requests,
      demoPeople,
      reset: () => {
        reset();
        faults.clear();
        deliveries.clear();
        org.log.disturb({});
        for (const view of [userView, groupView, realmView]) view.settle();
      },
    });
    await registerSignIn(app, org, { orgUrl: url, credentials, clients: clientsOf(options), demoPeople });
    await app.ready();
    server.open();
    return {
      url,
      port: server.port,
      org,
      credentials,
      close: async () => {
        await server.close();
        await app.close();
        close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The console as a client of the authorization server, when it is named. */
function clientsOf(options: SandboxOptions) {
  const { clientId, clientSecret, redirectUris = [], postLogoutRedirectUris = [] } = options;
  if (clientId === undefined || clientSecret === undefined) return [];
  return [{ clientId, clientSecret, redirectUris, postLogoutRedirectUris }];
}
