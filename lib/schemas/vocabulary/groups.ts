/** Types of groups (official API description, `GroupType`). */
export const GROUP_TYPES = ["OKTA_GROUP", "APP_GROUP", "BUILT_IN"] as const;
export type GroupType = (typeof GROUP_TYPES)[number];

/** What people call them, and who may change their members. */
export const GROUP_TYPE_LABELS: Record<GroupType, { title: string; meaning: string }> = {
  OKTA_GROUP: { title: "Okta group", meaning: "Managed in Okta: its members and its name can be changed here." },
  APP_GROUP: {
    title: "App group",
    meaning: "Managed by an app or directory, which decides who is in it: read-only in Okta.",
  },
  BUILT_IN: { title: "Built in", meaning: "Managed by Okta: everyone is in it." },
};

/** Columns a list of groups can be sorted by, and what Okta calls them. */
export const GROUP_SORTS = {
  name: "profile.name",
  type: "type",
  created: "created",
  lastUpdated: "lastUpdated",
  lastMembershipUpdated: "lastMembershipUpdated",
} as const;
export type GroupSort = keyof typeof GROUP_SORTS;
export const GROUP_SORT_KEYS = Object.keys(GROUP_SORTS) as GroupSort[];

/** States of a group rule (official API description, `GroupRuleStatus`). */
export const RULE_STATUSES = ["ACTIVE", "INACTIVE", "INVALID"] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

/** Columns a list of rules can be sorted by. */
export const RULE_SORT_KEYS = ["name", "status", "excluded", "lastUpdated"] as const;

/** What they mean for the people a rule speaks of. */
export const RULE_STATUS_LABELS: Record<
  RuleStatus,
  { title: string; tone: "positive" | "neutral" | "critical"; meaning: string }
> = {
  ACTIVE: { title: "Active", tone: "positive", meaning: "Okta adds and removes people by it." },
  INACTIVE: { title: "Inactive", tone: "neutral", meaning: "Does nothing; people it added stay." },
  INVALID: {
    title: "Invalid",
    tone: "critical",
    meaning: "Does nothing: a group or an attribute that it names no longer exists.",
  },
};
