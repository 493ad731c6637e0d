import type { Setting } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { zoneTarget } from "../targets.ts";
import type { ZoneInput } from "./zone-content.ts";
import { zoneContent } from "./zone-content.ts";

/** A network zone by id. Throws E0000007. */
export function findZone(org: Org, id: string): Setting {
  const zone = org.zones.get(id);
  if (zone === undefined) throw notFound(id, "NetworkZone");
  return zone;
}

/** Makes a zone, ACTIVE unless told. Throws as `zoneContent`, and E0000001 for a name that is taken. */
export function createZone(org: Org, call: Call, input: ZoneInput): Setting {
  const content = accepted(org, input);
  const now = org.now();
  const status = input.status === "INACTIVE" ? "INACTIVE" : "ACTIVE";
  const zone: Setting = { ...content, id: newId("nzo"), status, created: now, lastUpdated: now, system: false };
  return put(org, call, zone, "create");
}

/** Replaces a zone, its state too where that is said (recorded); its type stays (E0000001). Throws as `createZone`. */
export function replaceZone(org: Org, call: Call, zone: Setting, input: ZoneInput): Setting {
  const { id, created, system } = zone;
  const status = input.status === "ACTIVE" || input.status === "INACTIVE" ? input.status : zone.status;
  const content = accepted(org, input, id);
  if (content.type !== zone.type) throw invalid("type", "type: The type of a zone cannot be changed");
  return put(org, call, { ...content, id, status, created, system, lastUpdated: org.now() }, "update");
}

/** Switches a zone on or off; also one that is so already counts as changed (recorded). */
export function setZoneStatus(org: Org, call: Call, zone: Setting, status: Setting["status"]): Setting {
  if (zone.system) throw refusal("E0000006", "A zone of the system cannot be switched.");
  const verb = status === "ACTIVE" ? "activate" : "deactivate";
  return put(org, call, { ...zone, status, lastUpdated: org.now() }, verb);
}

/**
 * Deletes a zone. Throws E0000006 for an active one, for one of the system and for one that a policy or rule names: the
 * description knows only 403 there.
 */
export function deleteZone(org: Org, call: Call, zone: Setting): void {
  if (zone.system) throw refusal("E0000006", "A zone of the system cannot be deleted.");
  if (zone.status === "ACTIVE") throw refusal("E0000006", "An active zone cannot be deleted. Deactivate it first.");
  const users = [...org.policies.values(), ...org.policyRules.values()];
  if (users.some(({ conditions }) => JSON.stringify(conditions).includes(`"${zone.id}"`)))
    throw refusal("E0000006", "The zone is used by a policy or a rule.");
  org.zones.delete(zone.id);
  record(org, call, "zone.delete", [zoneTarget(zone)]);
}

function accepted(org: Org, input: ZoneInput, ownId?: string) {
  const content = zoneContent(input);
  for (const { id, name } of org.zones.values())
    if (name === content.name && id !== ownId)
      throw invalid("name", "name: An object with this field already exists in the current organization");
  return content;
}

function put(org: Org, call: Call, zone: Setting, verb: "create" | "update" | "activate" | "deactivate"): Setting {
  org.zones.put(zone);
  record(org, call, `zone.${verb}`, [zoneTarget(zone)]);
  return zone;
}
