import type { Policy, PolicyMapping } from "../../model-settings.ts";
import { findApp } from "../apps/find-app.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, OktaError } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { appTarget, policyTarget } from "../targets.ts";
import { policiesOf } from "./find-policy.ts";
import { POLICY_KINDS } from "./kinds.ts";

/** Puts an app under a policy instead of the one of the same type it was under. Throws E0000001, and E0000007 for the app. */
export function createMapping(org: Org, call: Call, policy: Policy, resourceId: string | undefined): PolicyMapping {
  if (!POLICY_KINDS[policy.type].mapped)
    throw invalid("resourceType", "resourceType: Apps cannot be mapped to policies of this type");
  if (resourceId === undefined) throw invalid("resourceId", "resourceId: The field cannot be left blank");
  const app = findApp(org, resourceId);
  const mapping = mapApp(org, policy, app.id);
  record(org, call, "policy.mapping.create", [policyTarget(policy), appTarget(app)]);
  return mapping;
}

/** Takes an app from a policy; it falls to the default one of that type. */
export function deleteMapping(org: Org, policy: Policy, mapping: PolicyMapping): void {
  const standard = policiesOf(org, policy.type).find(({ system }) => system);
  if (standard === undefined || standard.id === policy.id)
    throw new OktaError("E0000077", "policyId", ["Apps fall back to the default policy. Map the app to another one."]);
  mapApp(org, standard, mapping.resourceId);
}

/** The change itself: an app is under one policy of each type. */
export function mapApp(org: Org, policy: Policy, resourceId: string): PolicyMapping {
  const rivals = new Set(policiesOf(org, policy.type).map(({ id }) => id));
  for (const mapping of [...org.policyMappings.values()]) {
    if (mapping.resourceId !== resourceId || !rivals.has(mapping.policyId)) continue;
    if (mapping.policyId === policy.id) return mapping;
    org.policyMappings.delete(mapping.id);
  }
  const mapping = { id: newId("pmp"), policyId: policy.id, resourceId };
  org.policyMappings.put(mapping);
  return mapping;
}
