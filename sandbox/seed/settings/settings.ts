import type { SettingsBasis } from "#sandbox/seed/settings/basis.ts";
import type { OrgData } from "#sandbox/model.ts";
import { makeDevices } from "#sandbox/seed/settings/devices.ts";
import { makeNetwork } from "#sandbox/seed/settings/network.ts";
import { makePolicies } from "#sandbox/seed/settings/policies.ts";
import { makeRealms } from "#sandbox/seed/settings/realms.ts";
import { makeSecurity } from "#sandbox/seed/settings/security.ts";
import { makeUserTypes } from "#sandbox/seed/settings/schemas.ts";

export type Settings = Pick<
  OrgData,
  | "userTypes"
  | "schemas"
  | "realms"
  | "realmAssignments"
  | "policies"
  | "policyRules"
  | "policyMappings"
  | "customRoles"
  | "eventHooks"
  | "devices"
  | "zones"
  | "logStreams"
  | "serviceApps"
  | "authenticators"
  | "apiTokens"
>;

/** What administrators have set up in addition to people, groups and apps. */
export function makeSettings(basis: SettingsBasis): Settings {
  const { people, factors, defaultUserTypeId, adminId, seed, now } = basis;
  return {
    ...makeUserTypes(defaultUserTypeId, adminId, seed, now),
    ...makeRealms(people, seed, now),
    ...makePolicies(basis),
    eventHooks: [],
    devices: makeDevices(people, factors, seed),
    ...makeNetwork(seed, now),
    serviceApps: [],
    ...makeSecurity(adminId, seed, now),
  };
}
