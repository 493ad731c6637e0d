import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { mayDecide } from "./standing.ts";

/**
 * Why the agreement to a job does not hold any more: whoever agreed could not agree to it now.
 * @param roleOf the role somebody has now
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
  return `${approval?.deciderLogin ?? "Whoever agreed to it"} may no longer agree to such a job. It can be resumed once they may again; or cancel it, plan what is left anew, and have somebody else agree.`;
}
