import { z } from "zod";
import { OfferedOperationSchema } from "./operation.ts";
import { type Part, partOf } from "./part.ts";
import { PersonRowSchema } from "./people.ts";
import type { Problem } from "./problem.ts";
import type { TimelineItem } from "./timeline.ts";

const ToneSchema = z.enum(["positive", "caution", "critical", "neutral", "info"]);

const GroupOfPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  type: z.string(),
  /** The rules that keep the person in it, in words where there are any; none: added by hand, or by an app. */
  rules: z.array(z.object({ id: z.string(), name: z.string(), words: z.string().nullable() })),
  /** Why the person cannot be removed here; `null` when they can. */
  whyNotRemove: z.string().nullable(),
});
export type GroupOfPerson = z.infer<typeof GroupOfPersonSchema>;

const AppOfPersonSchema = z.object({
  id: z.string(),
  label: z.string(),
  status: z.string(),
  userName: z.string().nullable(),
  /** Assigned to the person directly. */
  direct: z.boolean(),
  /** The person's groups that the app is assigned to. */
  throughGroups: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AppOfPerson = z.infer<typeof AppOfPersonSchema>;

const RoleOfPersonSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** The group it comes with; `null`: their own. */
  through: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type RoleOfPerson = z.infer<typeof RoleOfPersonSchema>;

const FactorOfPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  detail: z.string().nullable(),
  status: z.string(),
  created: z.string().nullable(),
  /** Other factors that Okta removes along with this one. */
  takesSiblings: z.boolean(),
  /** A phone that may also be enrolled for recovering the account, which is removed only when asked for. */
  recovers: z.boolean(),
  /** A push can be sent to it. */
  takesPush: z.boolean(),
});
export type FactorOfPerson = z.infer<typeof FactorOfPersonSchema>;

const LogLineSchema = z.object({
  uuid: z.string(),
  published: z.string(),
  eventType: z.string(),
  message: z.string(),
  result: z.string(),
  reason: z.string().nullable(),
  actor: z.string(),
  /** City and country, else the IP address, else nothing. */
  from: z.string().nullable(),
  /** The request that made it happen; one of this console's, where the audit trail has it too. */
  requestId: z.string().nullable(),
});
export type LogLine = z.infer<typeof LogLineSchema>;

/** What a helpdesk call needs to know of someone, at one look. */
const PersonOverviewSchema = z.object({
  person: PersonRowSchema.extend({
    activated: z.string().nullable(),
    passwordChanged: z.string().nullable(),
    lastUpdated: z.string().nullable(),
    provider: z.string(),
    mobilePhone: z.string().nullable(),
    primaryPhone: z.string().nullable(),
    manager: z.string().nullable(),
    employeeNumber: z.string().nullable(),
    transitioningTo: z.string().nullable(),
    /** The org's other attributes that have a value, by name. */
    attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  state: z.object({ title: z.string(), meaning: z.string(), tone: ToneSchema }),
  /** What most likely helps, with the words for it; `null` when nothing is wrong. */
  likelyFix: z
    .object({
      headline: z.string(),
      since: z.string().nullable(),
      explanation: z.string(),
      operation: z.string().nullable(),
    })
    .nullable(),
  /** Why only an owner may change this person; empty: not protected. */
  protectedBecause: z.array(z.string()),
  operations: z.array(OfferedOperationSchema),
  editProfile: OfferedOperationSchema,
  /** For `factor.unenroll`, `group.addMember` and `group.removeMember`: whether this person may be touched at all. */
  removeFactor: OfferedOperationSchema,
  /** For `factor.challenge`. */
  sendPush: OfferedOperationSchema,
  addToGroup: OfferedOperationSchema,
  removeFromGroup: OfferedOperationSchema,
  assignApp: OfferedOperationSchema,
  removeApp: OfferedOperationSchema,
  groups: partOf(GroupOfPersonSchema),
  apps: partOf(AppOfPersonSchema),
  factors: partOf(FactorOfPersonSchema),
  roles: partOf(RoleOfPersonSchema),
});
export type PersonOverview = z.infer<typeof PersonOverviewSchema> & {
  /** What happened to them lately, here and at Okta. */
  timeline: Part<TimelineItem>;
  /** Why Okta's newest events are not in it, where they are not. */
  logProblem: Problem | null;
};
