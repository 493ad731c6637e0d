import { expect, test } from "vitest";
import { latestEvents, useOrg } from "../../testing/test-org.ts";

const { api } = useOrg();
const PATH = "/api/v1/zones";
const gateways = [{ type: "CIDR", value: "198.51.100.0/24" }];
const create = async (body: object) => (await api("POST", PATH, body)).body;

test("a zone is made, replaced, switched off and deleted", async () => {
  const zone = await create({ type: "IP", name: "A depot", gateways });
  expect(zone).toMatchObject({ type: "IP", status: "ACTIVE", usage: "POLICY", system: false, gateways, proxies: null });
  expect(zone._links).toEqual({
    self: { href: expect.stringContaining(zone.id), hints: { allow: ["GET", "PUT", "DELETE"] } },
    deactivate: { href: expect.stringContaining("/lifecycle/deactivate"), hints: { allow: ["POST"] } },
  });
  const own = `${PATH}/${zone.id}`;
  const replaced = await api("PUT", own, { type: "IP", name: "A depot", usage: "BLOCKLIST", proxies: gateways });
  expect(replaced.body).toMatchObject({ usage: "BLOCKLIST", gateways: null, proxies: gateways });
  expect((await api("PUT", own, { type: "DYNAMIC", name: "A depot", proxyType: "Any" })).status).toBe(400);
  expect(await api("DELETE", own)).toMatchObject({ status: 403, body: { errorCode: "E0000006" } });
  expect((await api("POST", `${own}/lifecycle/deactivate`)).body).toMatchObject({
    status: "INACTIVE",
    _links: { activate: {} },
  });
  expect((await api("DELETE", own)).status).toBe(204);
  expect((await api("GET", own)).body.errorSummary).toContain("(NetworkZone)");
  expect((await latestEvents(api, 4)).map(({ eventType }) => eventType)).toEqual([
    ...["zone.delete", "zone.deactivate", "zone.update", "zone.create"],
  ]);
});

test("dynamic zones have their places in order and with a region", async () => {
  const places = [{ country: "SE" }, { country: "AT", region: "AT-9" }];
  const inOrder = [
    { country: "AT", region: "AT-9" },
    { country: "SE", region: null },
  ];
  const zone = await create({ type: "DYNAMIC", name: "Two countries", locations: places });
  expect(zone).toMatchObject({ locations: inOrder, proxyType: null });
  const enhanced = await create({ type: "DYNAMIC_V2", name: "And more", locations: { include: places }, asns: {} });
  expect(enhanced).toMatchObject({
    locations: { include: inOrder, exclude: [] },
    ipServiceCategories: { include: [], exclude: [] },
    asns: { include: [], exclude: [] },
  });
});

test("what cannot be a zone is refused, and one that is used stays", async () => {
  const code = async (body: object) => (await create(body)).errorCode;
  expect(await code({ name: "No type", gateways })).toBe("E0000003");
  expect(await code({ type: "IP", name: "Says nothing" })).toBe("E0000001");
  expect(await code({ type: "IP", name: "Offices", gateways })).toBe("E0000001");
  const zone = await create({ type: "IP", name: "Named by a rule", status: "INACTIVE", gateways });
  const { body: policy } = await api("POST", "/api/v1/policies", { type: "PASSWORD", name: "Names a zone" });
  const conditions = { network: { connection: "ZONE", include: [zone.id] } };
  const rules = `/api/v1/policies/${policy.id}/rules`;
  const { body: rule } = await api("POST", rules, { type: "PASSWORD", name: "In the zone", conditions });
  expect((await api("DELETE", `${PATH}/${zone.id}`)).status).toBe(403);
  await api("DELETE", `${rules}/${rule.id}`);
  expect((await api("DELETE", `${PATH}/${zone.id}`)).status).toBe(204);
});
