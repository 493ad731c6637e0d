import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NetworkSettings } from "#lib/config/network.ts";
import { makeAuthority, type Authority } from "#lib/testing/authority.ts";
import { startConnectProxy, type ConnectProxy } from "#lib/testing/connect-proxy.ts";
import { createOktaClient } from "./client.ts";
import { apiToken } from "./credentials/api-token.ts";
import { OktaError } from "./error.ts";
import { reach } from "./network.ts";

const HOST = "acme.okta.example";
const day = 24 * 60 * 60_000;
let authority: Authority;
let proxy: ConnectProxy;
const server = createServer((_, response) => response.setHeader("content-type", "application/json").end("[]"));

beforeAll(async () => {
  authority = await makeAuthority();
  server.setSecureContext(await authority.issue([HOST]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy = await startConnectProxy({ leadsTo: (server.address() as AddressInfo).port, user: "us:canary-password" });
});
afterAll(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const network = (changes: Partial<NetworkSettings> = {}): NetworkSettings => ({
  authorities: [authority.pem],
  proxy: { url: proxy.url, bypass: "" },
  ...changes,
});

function change(settings: NetworkSettings, host = HOST) {
  const credential = apiToken("canary-token");
  const okta = createOktaClient({ orgUrl: `https://${host}`, credential, fetch: reach(settings) });
  return okta.request({ method: "POST", path: "/api/v1/groups", body: {}, deadlineMs: 3_000 });
}

test("a call goes through the proxy, to a server that a private authority vouches for", async () => {
  expect((await change(network())).status).toBe(200);
  expect(proxy.asked).toContain(`${HOST}:443`);
});

describe("what stands in the way has words, and nothing was sent that could have changed anything", () => {
  const proxyAt = (url: string) => ({ proxy: { url, bypass: "" } });
  test.each<[string, () => [NetworkSettings, string?], RegExp, RegExp]>([
    [
      "an authority nobody knows",
      () => [network({ authorities: [] })],
      /authority this server does not know/,
      /OKTA_CA_FILE/,
    ],
    ["another host's certificate", () => [network(), "other.okta.example"], /No trusted connection/, /OKTA_ORG_URL/],
    [
      "a proxy that wants a password",
      () => [network(proxyAt(proxy.url.replace("canary-password", "wrong")))],
      /proxy does not allow this server to reach/,
      /CONNECT/,
    ],
    [
      "a proxy that is not there",
      () => [network(proxyAt("http://127.0.0.1:9"))],
      /could not be reached/,
      /OKTA_PROXY_URL/,
    ],
    [
      "a host that does not go through the proxy, and has no address",
      () => [network({ proxy: { url: proxy.url, bypass: HOST } })],
      /name of the Okta org could not be looked up/,
      /OKTA_ORG_URL/,
    ],
  ])("%s", async (_, settings, title, remedy) => {
    const failure = await change(...settings()).catch((error: unknown) => error as OktaError);
    expect(failure).toBeInstanceOf(OktaError);
    const { kind, ambiguous, problem } = failure as OktaError;
    expect({ kind, ambiguous }).toEqual({ kind: "network", ambiguous: false });
    expect(problem.title).toMatch(title);
    expect(problem.meaning).toMatch(/never left this server. Nothing was changed/);
    expect(problem.remedy).toMatch(remedy);
    expect(JSON.stringify(problem)).not.toContain("canary");
  });

  test("a certificate that has expired", async () => {
    const lifetime = { from: new Date(Date.now() - 3 * day), to: new Date(Date.now() - 2 * day) };
    server.setSecureContext(await authority.issue([HOST], lifetime));
    await expect(change(network())).rejects.toThrow(/not valid today/);
  });
});
