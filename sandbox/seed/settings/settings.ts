import type { Factor, Group, OrgData } from "#sandbox/model.ts";
import type { MadeApp } from "#sandbox/seed/apps/apps.ts";
import type { Person } from "#sandbox/seed/people/people.ts";
import { makeDevices } from "#sandbox/seed/settings/devices.ts";
import { makeNetwork } from "#sandbox/seed/settings/network.ts";
import { makePolicies } from "#sandbox/seed/settings/policies.ts";
import { makeRealms } from "#sandbox/seed/settings/realms.ts";
import { makeUserTypes } from "#sandbox/seed/settings/schemas.ts";

/** What the settings of an org are made for. */
export type SettingsBasis = {
  people: readonly Person[];
  groups: readonly Group[];
  apps: readonly MadeApp[];
  factors: readonly Factor[];
  defaultUserTypeId: string;
  /** Who is said to have set everything up. */
  adminId: string;
  seed: number;
  now: number;
};

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
>;

/** What administrators have set up besides people, groups and apps. */
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
  };
}
