import type { Person } from "#sandbox/seed/people/person.ts";
import type { Group, Factor } from "#sandbox/model.ts";
import type { MadeApp } from "#sandbox/seed/apps/apps.ts";

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
