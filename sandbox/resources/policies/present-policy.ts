import type { Policy, PolicyMapping, PolicyRule } from "../../model-settings.ts";
import { rulesOfPolicy } from "../../org/policies/find-policy.ts";
import { POLICY_KINDS } from "../../org/policies/kinds.ts";
import type { Org } from "../../org/org.ts";

type Link = { href: string; hints: { allow: string[] } };

/**
 * A policy as a row of a list. Okta's lists say of an app sign-in policy what it is for, and leave out where the mappings
 * of a password policy are (both recorded).
 */
export function presentListedPolicy(org: Org, policy: Policy, expand?: string): Record<string, unknown> {
  const { _embedded, _links, ...shown } = presentPolicy(org, policy, expand);
  const { mappings, ...links } = _links as Record<string, unknown>;
  const isForApps = policy.type === "ACCESS_POLICY";
  const embedded = { ...(isForApps && { resourceType: "APP" }), ...(_embedded as object | undefined) };
  return {
    ...shown,
    ...(Object.keys(embedded).length > 0 && { _embedded: embedded }),
    _links: POLICY_KINDS[policy.type].mapped && mappings !== undefined ? { mappings, ...links } : links,
  };
}

/** A policy as Okta answers it; `expand=rules` adds its rules. */
export function presentPolicy(org: Org, policy: Policy, expand?: string): Record<string, unknown> {
  const { id, type, status, name, description, priority, system, conditions, created, lastUpdated, settings } = policy;
  const self = `${org.url}/api/v1/policies/${id}`;
  return {
    type,
    id,
    status,
    name,
    ...(description !== null && { description }),
    priority,
    system,
    conditions,
    created,
    lastUpdated,
    ...(settings !== undefined && { settings }),
    // Described as a map of objects; the rules are a list all the same.
    ...(expand === "rules" && {
      _embedded: { rules: rulesOfPolicy(org, id).map((rule) => presentPolicyRule(org, rule)) },
    }),
    _links: {
      ...(linksToMappings(policy) && { mappings: link(`${self}/mappings`, "GET", "POST") }),
      ...lifecycleLinks(self, policy),
      rules: link(`${self}/rules`, "GET", "POST"),
    },
  };
}

/** A rule of a policy as Okta answers it. */
export function presentPolicyRule(org: Org, rule: PolicyRule): Record<string, unknown> {
  const { policyId, id, status, name, priority, created, lastUpdated, system, conditions, actions, type } = rule;
  const self = `${org.url}/api/v1/policies/${policyId}/rules/${id}`;
  return {
    id,
    status,
    name,
    priority,
    created,
    lastUpdated,
    system,
    conditions,
    actions,
    type,
    _links: lifecycleLinks(self, rule),
  };
}

/** A mapping as the API writes it. */
export function presentMapping(org: Org, { id, policyId, resourceId }: PolicyMapping): Record<string, unknown> {
  const policy = `${org.url}/api/v1/policies/${policyId}`;
  return {
    id,
    _links: {
      self: link(`${policy}/mappings/${id}`, "GET", "DELETE"),
      policy: link(policy, "GET", "PUT"),
      application: link(`${org.url}/api/v1/apps/${resourceId}`, "GET"),
    },
  };
}

/** The system's own policies do not have this link (recorded), though apps are mapped to them. */
function linksToMappings({ type, system }: Policy): boolean {
  const { mapped, mappingsLink } = POLICY_KINDS[type];
  return !system && (mapped ?? mappingsLink ?? false);
}

function lifecycleLinks(self: string, { system, status }: Policy | PolicyRule): Record<string, Link> {
  if (system) return { self: link(self, "GET", "PUT") };
  const verb = status === "ACTIVE" ? "deactivate" : "activate";
  return { self: link(self, "GET", "PUT", "DELETE"), [verb]: link(`${self}/lifecycle/${verb}`, "POST") };
}

function link(href: string, ...allow: string[]): Link {
  return { href, hints: { allow } };
}
