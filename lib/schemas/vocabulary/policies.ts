import type { Picking } from "#lib/utils/pick-rows.ts";
import type { PolicyRow } from "../policies.ts";

export const POLICY_STATUSES = ["ACTIVE", "INACTIVE"] as const;
export const POLICY_SORT_KEYS = ["priority", "name", "rules"] as const;

/** How policies of a type are found and put in order; at first as Okta goes through them. */
export const policyPicking: Picking<PolicyRow, "status", (typeof POLICY_SORT_KEYS)[number]> = {
  text: ({ name, description, who }) => [name, description, who],
  filters: { status: ({ active }) => (active ? "ACTIVE" : "INACTIVE") },
  order: {
    priority: ({ priority }) => priority,
    name: ({ name }) => name,
    rules: ({ rules }) => rules,
  },
};
