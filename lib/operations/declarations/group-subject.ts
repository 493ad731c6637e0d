import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { LEGAL, type Ruling, type Target } from "./define.ts";

/** Only Okta's own groups can be edited: an app's belong to the app, Everyone to Okta. */
export function ruleByType(group: OktaGroup): Ruling {
  const { name } = group.profile;
  if (group.type === "OKTA_GROUP") return LEGAL;
  const why =
    group.type === "APP_GROUP"
      ? `“${name}” belongs to an app or directory: change it there.`
      : `“${name}” is kept by Okta itself.`;
  return { legal: false, already: false, why };
}

/** The group as the trail names it. */
export function groupTarget(group: OktaGroup): Target {
  return { kind: "group", id: group.id, label: group.profile.name };
}
