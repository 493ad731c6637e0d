import { z } from "zod";
import type { AuditRow } from "./audit.ts";
import { OktaIdSchema } from "./okta/id.ts";
import type { OfferedOperation } from "./operation.ts";
import { UserStatusSchema } from "./okta/user.ts";
import type { Part } from "./part.ts";
import type { ReadThrough } from "./read-through.ts";
import { APP_USER_SORT_KEYS, ASSIGNMENT_WAYS } from "./vocabulary/members.ts";
import type { UserStatus } from "./vocabulary/user-status.ts";

/** An app as a list shows it; times are ISO 8601. */
export type AppRow = {
  id: string;
  label: string;
  /** Okta's name for the kind of app, such as `salesforce`. */
  name: string;
  status: string;
  signOnMode: string;
  /** Okta makes and removes people's accounts in it. */
  provisions: boolean;
  created: string | null;
  lastUpdated: string | null;
};

/** What an app's list of people is asked for. */
export const AppUsersQuerySchema = z.object({
  appId: OktaIdSchema,
  /** Start of a user name, first or last name, or email. */
  q: z.string().trim().max(200).default(""),
  status: z.array(UserStatusSchema).default([]),
  way: z.array(z.enum(ASSIGNMENT_WAYS)).default([]),
  sort: z.enum(["", ...APP_USER_SORT_KEYS]).default(""),
  order: z.enum(["asc", "desc"]).default("asc"),
  /** Okta's cursor; where they are read through, how many of those that fit come before the page. */
  after: z.string().max(500).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AppUsersQuery = z.output<typeof AppUsersQuerySchema>;

/** Someone who has the app, and how. */
export type AppUserRow = {
  id: string;
  name: string;
  login: string;
  status: UserStatus | null;
  /** Assigned to them directly. */
  direct: boolean;
  /** The group that gives it, where Okta names one. */
  throughGroup: { id: string; name: string } | null;
  /** What they are called in the app. */
  userName: string | null;
  /** The app's own attributes of them, as a form types them. */
  profile: { name: string; value: string }[];
  assigned: string | null;
};
/** `through` is null where the page is Okta's own. */
export type AppUsersPage = { rows: AppUserRow[]; after: string | null; through: ReadThrough | null };

/** Why an assignment should be looked at. */
type LeftoverKind = "deactivated" | "suspended" | "twice" | "unused";

/** An assignment that seems to be left over; `groups` would give the app all the same. */
export type Leftover = AppUserRow & { kind: LeftoverKind; groups: string[] };

/**
 * Leftovers of an app; `complete` is false where there were more assignments than are looked through at once. `openedSince`:
 * from when on it is known who opened it, `null` where the log does not tell.
 */
export type LeftoversFound = { rows: Leftover[]; looked: number; complete: boolean; openedSince: string | null };

/** All that an app's page shows beside its people. */
export type AppOverview = {
  app: AppRow & { features: string[]; keepsPasswords: boolean };
  /** What puts it into use and what takes it out of it. */
  status: OfferedOperation[];
  remove: OfferedOperation;
  assignUser: OfferedOperation;
  updateUser: OfferedOperation;
  removeUser: OfferedOperation;
  groups: Part<{ id: string; name: string; priority: number | null }>;
  actions: Part<AuditRow>;
};
