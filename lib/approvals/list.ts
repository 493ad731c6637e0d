import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { Approval as Row, Prisma } from "#lib/db/generated/client.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Approval, ApprovalQuery, ApprovalsPage } from "#lib/schemas/approval.ts";
import { ApprovalSchema } from "#lib/schemas/approval.ts";
import type { ApprovalStatus } from "#lib/schemas/vocabulary/approvals.ts";
import { PushEvidenceSchema } from "#lib/schemas/caller-push.ts";
import { CALLER_CHECK_KEYS } from "#lib/schemas/vocabulary/caller-checks.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { statusOf, whyNotDecide } from "./status.ts";

/** Requests as the reader may see them: every role may look at all. */
export async function listApprovals(
  database: Database,
  actor: PersonActor,
  query: ApprovalQuery,
): Promise<ApprovalsPage> {
  const { view, q, status, sort, order, page, limit } = query;
  const where = { AND: [whereOf(actor, view), matching(q), whereStatus(status)] };
  const rows = await database.approval.findMany({
    where,
    orderBy: [{ [COLUMNS[sort]]: order }, { requestedAt: "desc" }],
    skip: (page - 1) * limit,
    take: limit,
  });
  const total = await database.approval.count({ where });
  return { rows: rows.map((row) => describeApproval(row, actor)), total };
}

const COLUMNS = { requestedAt: "requestedAt", title: "title", by: "requesterLogin" } as const;

function matching(q: string): Prisma.ApprovalWhereInput {
  if (q === "") return {};
  const has = { contains: q, mode: "insensitive" } as const;
  return { OR: [{ title: has }, { reason: has }, { because: has }, { requesterLogin: has }, { deciderLogin: has }] };
}

/** The same as `statusOf` says of each: what is open past its time has expired. */
function whereStatus(wanted: readonly ApprovalStatus[]): Prisma.ApprovalWhereInput {
  if (wanted.length === 0) return {};
  const now = new Date();
  const open = ["PENDING", "APPROVED"];
  return {
    OR: wanted.map((status) => {
      if (status === "EXPIRED") return { status: { in: open }, expiresAt: { lte: now } };
      return open.includes(status) ? { status, expiresAt: { gt: now } } : { status };
    }),
  };
}

/** How many requests wait for the reader to decide. */
export async function countWaiting(database: Database, actor: PersonActor): Promise<number> {
  const rows = await database.approval.findMany({ where: whereOf(actor, "waiting"), take: 1_000 });
  return rows.filter((row) => whyNotDecide(actor, row) === null).length;
}

function whereOf(actor: PersonActor, view: ApprovalQuery["view"]) {
  switch (view) {
    case "waiting":
      return { status: "PENDING", expiresAt: { gt: new Date() }, requesterId: { not: actor.id } };
    case "mine":
      return { requesterId: actor.id };
    case "all":
      return {};
  }
}

const KeptOperation = z.object({
  id: OperationIdSchema,
  target: z.object({ kind: z.string(), id: z.string(), label: z.string() }),
  changes: ApprovalSchema.shape.operation.unwrap().shape.changes,
  input: z.record(z.string(), z.unknown()).nullable(),
  push: PushEvidenceSchema.nullish(),
});

/** One request for its reader. */
export function describeApproval(row: Row, actor: PersonActor): Approval {
  const status = statusOf(row);
  const own = row.requesterId === actor.id;
  const kept = row.operation === null ? null : KeptOperation.parse(row.operation);
  return {
    id: row.id,
    kind: row.kind === "job" ? "job" : "operation",
    title: row.title,
    status,
    contentHash: row.contentHash,
    because: row.because,
    reason: row.reason,
    callerCheck: oneOf(CALLER_CHECK_KEYS, row.callerCheck ?? ""),
    callerPush: kept?.push ?? null,
    callerPushId: own ? row.callerPushId : null,
    requestedBy: { id: row.requesterId, login: row.requesterLogin, role: row.requesterRole },
    requestedAt: row.requestedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedBy: row.deciderLogin,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    comment: row.comment,
    jobId: row.jobId,
    operation: kept && {
      id: kept.id,
      target: kept.target,
      changes: kept.changes,
      input: kept.input,
      title: OPERATION_TITLES[kept.id],
      consequence: OPERATIONS[kept.id].consequence,
    },
    whyNotDecide: whyNotDecide(actor, row),
    mayCarryOut: own && status === "APPROVED" && row.kind === "operation",
    mayWithdraw: own && (status === "PENDING" || status === "APPROVED"),
  };
}
