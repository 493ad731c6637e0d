import type { CustomRole, Setting } from "#sandbox/model-settings.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";

/** Network zones, streams of the log to elsewhere, and a custom role. Addresses are those reserved for documentation. */
export function makeNetwork(
  seed: number,
  now: number,
): { zones: Setting[]; logStreams: Setting[]; customRoles: CustomRole[] } {
  const dice = new Dice(seed, "network");
  const times = () => {
    const created = stamp(wholeSecond(now - dice.int(60, 1500) * DAY));
    return { created, lastUpdated: created };
  };
  const zone = (name: string, type: string, rest: object, status: Setting["status"] = "ACTIVE"): Setting => ({
    ...{ type, id: oktaId(dice, "nzo"), name, status, usage: "POLICY", system: false },
    ...times(),
    ...rest,
  });
  const cidr = (value: string) => ({ type: "CIDR", value });
  const zones = [
    zone("LegacyIpZone", "IP", { system: true, gateways: null, proxies: null, useAsExemptList: false }),
    zone("BlockedIpZone", "IP", { system: true, usage: "BLOCKLIST", gateways: [cidr("192.0.2.0/25")], proxies: null }),
    zone("Offices", "IP", { gateways: [cidr("198.51.100.0/24"), cidr("203.0.113.0/26")], proxies: [] }),
    zone("Anonymisers", "DYNAMIC", { usage: "BLOCKLIST", asns: [], proxyType: "Tor", locations: null }),
    zone("Home countries (pilot)", "DYNAMIC", { asns: [], proxyType: null, locations: null }, "INACTIVE"),
  ];
  const stream: Setting = {
    id: oktaId(dice, "0oa"),
    name: "Security data lake",
    type: "aws_eventbridge",
    status: "ACTIVE",
    ...times(),
    // The description lets this name have one character only.
    settings: { accountId: "123456789012", eventSourceName: "m", region: "eu-west-1" },
  };
  const role: CustomRole = {
    id: oktaId(dice, "cr0"),
    label: "Onboarding desk",
    description: "Creates accounts and puts them into groups",
    permissions: ["okta.users.create", "okta.users.read", "okta.groups.members.manage"],
    ...times(),
  };
  return { zones, logStreams: [stream], customRoles: [role] };
}
