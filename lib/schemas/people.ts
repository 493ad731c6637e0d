import { z } from "zod";
import { PEOPLE_SORT_KEYS } from "./vocabulary/people-sorts.ts";
import { OktaIdSchema } from "./okta/id.ts";
import { UserStatusSchema } from "./okta/user.ts";

/** What a people list is asked for; the page keeps all of it in the URL. */
export const PeopleQuerySchema = z.object({
  /** Starts of names, login or email; several words must all match. */
  q: z.string().trim().max(200).default(""),
  /** None: everyone but the deactivated. */
  status: z.array(UserStatusSchema).default([]),
  department: z.string().trim().max(200).default(""),
  group: OktaIdSchema.or(z.literal("")).default(""),
  sort: z.enum(PEOPLE_SORT_KEYS).default("name"),
  order: z.enum(["asc", "desc"]).default("asc"),
  /** Okta's opaque cursor. */
  after: z.string().max(500).default(""),
  /** Okta gives 200 people at most. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PeopleQuery = z.output<typeof PeopleQuerySchema>;

/** A file of everyone a list is about; it begins at the first page whatever page is in view. */
export const PeopleExportSchema = PeopleQuerySchema.omit({ after: true, limit: true }).extend({
  /** Of `PEOPLE_COLUMNS`, `PEOPLE_LOOKUPS`, or attributes as `profile.name`. */
  columns: z.array(z.string().max(200)).max(200).default([]),
});
export type PeopleExport = z.output<typeof PeopleExportSchema>;

export const PersonRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  email: z.string().nullable(),
  status: UserStatusSchema,
  department: z.string().nullable(),
  title: z.string().nullable(),
  city: z.string().nullable(),
  userType: z.string().nullable(),
  lastLogin: z.string().nullable(),
  created: z.string().nullable(),
  statusChanged: z.string().nullable(),
});
export type PersonRow = z.infer<typeof PersonRowSchema>;

const PeoplePageSchema = z.object({
  rows: z.array(PersonRowSchema),
  after: z.string().nullable(),
  /** False while a group is chosen: Okta lists members in its own order only. */
  sortable: z.boolean(),
});
export type PeoplePage = z.infer<typeof PeoplePageSchema>;
