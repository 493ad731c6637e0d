import { whyNotEditGroup } from "#lib/policy/group-edits.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { ELIGIBLE, type Eligibility, type Target } from "./define.ts";

/** Only Okta's own groups can be edited; policy says why not the others. */
export function ruleByType({ type, profile }: OktaGroup): Eligibility {
  const why = whyNotEditGroup(type, null);
  return why === null
    ? ELIGIBLE
    : { eligible: false, already: false, why: `“${profile.name}” cannot be changed here. ${why}` };
}

/** The group as the trail names it. */
export function groupTarget(group: OktaGroup): Target {
  return { kind: "group", id: group.id, label: group.profile.name };
}
