import type { Database } from "#lib/db/client.ts";
import type { Approval, BulkJob } from "#lib/db/generated/client.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import type { ApprovalStatus } from "#lib/schemas/vocabulary/approvals.ts";
import { ROLE_TITLES, type Role } from "#lib/schemas/vocabulary/roles.ts";
import { APPROVAL_STATUSES } from "#lib/schemas/vocabulary/approvals.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** Where a request stands now: one that is open past its time has expired. */
export function statusOf({ status, expiresAt }: Pick<Approval, "status" | "expiresAt">): ApprovalStatus {
  const known = oneOf(APPROVAL_STATUSES, status);
  if (!known) throw new Error(`“${status}” is no status of an approval.`);
  const open = known === "PENDING" || known === "APPROVED";
  return open && expiresAt.getTime() <= Date.now() ? "EXPIRED" : known;
}

/** Why someone cannot decide a request, as far as it can be said without asking Okta; `null`: they can. */
export function whyNotDecide(actor: PersonActor, approval: Approval): string | null {
  const status = statusOf(approval);
  if (status !== "PENDING") return `It is ${status.toLowerCase()} already.`;
  if (approval.requesterId === actor.id || approval.requesterLogin.toLowerCase() === actor.login.toLowerCase()) {
    return "You asked for this yourself: someone else must decide.";
  }
  if (mayDecide(actor.role, approval)) return null;
  return `Your role (${ROLE_TITLES[actor.role]}) can view requests but not decide them.`;
}

/** Whether someone with this role may agree to what is asked for: admins and owners who may do it themselves. */
export function mayDecide(role: Role, { operations }: Pick<Approval, "operations">): boolean {
  const decides = role === "admin" || role === "owner";
  return decides && operations.every((id) => mayPerform(role, OPERATIONS[OperationIdSchema.parse(id)]));
}

/**
 * Why a job's approval no longer holds: the approver could not approve it now.
 * @param roleOf the role someone has now
 * @returns words for people; `null` where it holds, or nobody had to agree
 */
export async function whyNotAgreedAnyMore(
  database: Database,
  job: Pick<BulkJob, "id" | "planHash" | "needsApproval">,
  roleOf: (userId: string) => Promise<Role | null>,
): Promise<string | null> {
  if (job.needsApproval === null) return null;
  const approval = await database.approval.findFirst({
    where: { jobId: job.id, kind: "job", contentHash: job.planHash ?? "", status: { in: ["APPROVED", "USED"] } },
    orderBy: { decidedAt: "desc" },
  });
  const role = approval?.deciderId ? await roleOf(approval.deciderId) : null;
  if (approval && role && mayDecide(role, approval)) return null;
  return `${approval?.deciderLogin ?? "The approver"} can no longer approve this kind of job. Resume it once they can again; or cancel it, plan the rest again, and have someone else approve it.`;
}
