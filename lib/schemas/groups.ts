import { z } from "zod";
import type { AuditRow } from "./audit.ts";
import { OktaIdSchema } from "./okta/id.ts";
import type { OfferedOperation } from "./operation.ts";
import type { Part } from "./part.ts";
import { UserStatusSchema } from "./okta/user.ts";
import type { PersonRow } from "./people.ts";
import type { ReadThrough } from "./read-through.ts";
import {
  GROUP_SORT_KEYS,
  GROUP_TYPES,
  type GroupType,
  RULE_SORT_KEYS,
  RULE_STATUSES,
  type RuleStatus,
} from "./vocabulary/groups.ts";
import { MEMBER_ORIGINS, MEMBER_SORT_KEYS } from "./vocabulary/members.ts";

const Text = z.string().trim().max(200).default("");
/** Okta's opaque cursor. */
const Cursor = z.string().max(500).default("");

/** What a list of groups is asked for; the page keeps all of it in the URL. */
export const GroupsQuerySchema = z.object({
  /** A part of the name. */
  q: Text,
  type: z.array(z.enum(GROUP_TYPES)).default([]),
  sort: z.enum(GROUP_SORT_KEYS).default("name"),
  order: z.enum(["asc", "desc"]).default("asc"),
  after: Cursor,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type GroupsQuery = z.output<typeof GroupsQuerySchema>;

/** A group as a list shows it; times are ISO 8601. */
export type GroupRow = {
  id: string;
  name: string;
  description: string | null;
  type: GroupType;
  /** `null` where Okta gave no figure. */
  members: number | null;
  apps: number | null;
  /** Rules that fill it, whatever their state. */
  rules: number;
  givesAdminRole: boolean;
  created: string | null;
  lastUpdated: string | null;
  lastMembershipUpdated: string | null;
};
export type GroupsPage = { rows: GroupRow[]; after: string | null };

/** What a group's list of members is asked for. */
export const MembersQuerySchema = z.object({
  groupId: OktaIdSchema,
  /** Starts of names, login or email; several words must all match. */
  q: Text,
  status: z.array(UserStatusSchema).default([]),
  origin: z.array(z.enum(MEMBER_ORIGINS)).default([]),
  sort: z.enum(["", ...MEMBER_SORT_KEYS]).default(""),
  order: z.enum(["asc", "desc"]).default("asc"),
  /** Okta's cursor; where members are read through, how many of those that fit come before the page. */
  after: Cursor,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MembersQuery = z.output<typeof MembersQuerySchema>;

/** A member, and the rules that keep them in; none: by hand, or by the app that owns the group. */
export type MemberRow = PersonRow & { rules: { id: string; name: string }[] };
/** `through` is null where the page is Okta's own. */
export type MembersPage = { rows: MemberRow[]; after: string | null; through: ReadThrough | null };

/** What the list of rules is asked for. */
export const RulesQuerySchema = z.object({
  /** A part of a name, an expression or a group it fills. */
  q: Text,
  status: z.array(z.enum(RULE_STATUSES)).default([]),
  sort: z.enum(RULE_SORT_KEYS).default("name"),
  order: z.enum(["asc", "desc"]).default("asc"),
  /** From 1 on. */
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RulesQuery = z.output<typeof RulesQuerySchema>;

export type RuleRow = {
  id: string;
  name: string;
  status: RuleStatus;
  /** As Okta has it. */
  expression: string;
  /** The same in plain words; `null` where it uses what we have no words for. */
  words: string | null;
  /** The groups it puts people into. */
  groups: { id: string; name: string }[];
  /** People it leaves out permanently; Okta takes 100 at most. */
  excluded: number;
  lastUpdated: string | null;
};
export type RulesPage = { rows: RuleRow[]; total: number };

/** All that a group's page shows beside its members. */
export type GroupOverview = {
  group: Omit<GroupRow, "rules" | "apps"> & {
    /** The org's own attributes of groups, by name. */
    attributes: { name: string; value: string }[];
    /** The app that owns it, for an APP_GROUP. */
    source: { id: string; label: string } | null;
  };
  /** Why its members cannot be changed here; `null` when they can. */
  whyNotEdit: string | null;
  /** Why only an owner may change it. */
  protectedBecause: string[];
  update: OfferedOperation;
  remove: OfferedOperation;
  addMember: OfferedOperation;
  removeMember: OfferedOperation;
  apps: Part<{ id: string; label: string; status: string }>;
  rules: Part<RuleRow>;
  roles: Part<string>;
  actions: Part<AuditRow>;
};
