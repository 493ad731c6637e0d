import { z } from "zod";
import { PushEvidenceSchema } from "./caller-push.ts";
import { JustificationSchema, OperationIdSchema } from "./operation.ts";
import type { Problem } from "./problem.ts";
import { CALLER_CHECK_KEYS } from "./vocabulary/caller-checks.ts";
import { APPROVAL_SORT_KEYS, APPROVAL_STATUSES, APPROVAL_VIEWS } from "./vocabulary/approvals.ts";

const ChangeSchema = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** Asks a second person to agree to one operation, exactly as it stands here. */
export const ApprovalRequestSchema = z.object({
  operation: OperationIdSchema,
  input: z.record(z.string(), z.unknown()),
  justification: JustificationSchema.default({}),
});
export type ApprovalRequest = z.input<typeof ApprovalRequestSchema>;

export const DecisionSchema = z.object({
  approvalId: z.uuid(),
  verdict: z.enum(["approve", "reject"]),
  /** What was seen: `Approval.contentHash`. */
  contentHash: z.string().length(64),
  comment: z.string().trim().max(500).default(""),
});
export type Decision = z.input<typeof DecisionSchema>;

export const ApprovalQuerySchema = z.object({
  view: z.enum(APPROVAL_VIEWS).default("waiting"),
  /** Part of the request, the requester or the reason. */
  q: z.string().trim().max(200).default(""),
  status: z.array(z.enum(APPROVAL_STATUSES)).default([]),
  sort: z.enum(APPROVAL_SORT_KEYS).default("requestedAt"),
  order: z.enum(["asc", "desc"]).default("desc"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ApprovalQuery = z.output<typeof ApprovalQuerySchema>;

export const ApprovalSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["job", "operation"]),
  /** E.g. “Delete person: ann@example.com”, “Suspend: 2,340 people”. */
  title: z.string(),
  status: z.enum(APPROVAL_STATUSES),
  /** SHA-256 over exactly what is asked for. */
  contentHash: z.string(),
  /** Why a second person is needed, in words. */
  because: z.string(),
  reason: z.string().nullable(),
  callerCheck: z.enum(CALLER_CHECK_KEYS).nullable(),
  /** The push that verified the caller; its id only for the requester, who carries it out with it. */
  callerPush: PushEvidenceSchema.nullable(),
  callerPushId: z.uuid().nullable(),
  requestedBy: z.object({ id: z.string(), login: z.string(), role: z.string() }),
  requestedAt: z.string(),
  expiresAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  comment: z.string().nullable(),
  /** For a job: its plan is on its page. */
  jobId: z.uuid().nullable(),
  /** For an operation: what it is and what it would change. */
  operation: z
    .object({
      id: OperationIdSchema,
      title: z.string(),
      consequence: z.string(),
      target: z.object({ kind: z.string(), id: z.string(), label: z.string() }),
      changes: z.array(ChangeSchema),
      /**
       * To be sent again by the requester, with the approval's id. `null`: it held a secret, so the form asks again.
       */
      input: z.record(z.string(), z.unknown()).nullable(),
    })
    .nullable(),
  /** Why the reader cannot decide it, in words; `null`: they can. */
  whyNotDecide: z.string().nullable(),
  /** Whether the reader asked for it, and it is approved and not used yet: they can carry it out now. */
  mayCarryOut: z.boolean(),
  /** Whether the reader may withdraw the request. */
  mayWithdraw: z.boolean(),
});
export type Approval = z.infer<typeof ApprovalSchema>;

/** `total`: how many there are on all pages. */
export type ApprovalsPage = { rows: Approval[]; total: number };

/** How many requests wait for the reader, for the navigation. */
export type ApprovalCount = { waiting: number };

/** What becomes of a request or a decision. `signedOut`: sign in again and send it once more. */
export type ApprovalReply = { ok: true; approvalId: string } | { ok: false; problem: Problem; signedOut: boolean };
