import type { Database } from "#lib/db/client.ts";
import type { Approvals } from "#lib/operations/perform/context.ts";

/** The agreements that this database keeps, as `perform` asks for them. */
export function createApprovals(database: Database): Approvals {
  return {
    async take({ approvalId, contentHash, requesterId }) {
      // One statement finds and takes it, so that two at once cannot both have it; by the database's clock.
      const [taken] = await database.$queryRaw<{ id: string; by: string }[]>`
        UPDATE approval SET status = 'USED'
        WHERE id::text = ${approvalId} AND kind = 'operation' AND status = 'APPROVED' AND expires_at > now()
          AND content_hash = ${contentHash} AND requester_id = ${requesterId}
        RETURNING id, decider_login AS by`;
      return taken ?? null;
    },
    async ofJob(jobId) {
      const [found] = await database.$queryRaw<{ id: string; by: string }[]>`
        SELECT approval.id, approval.decider_login AS by
        FROM approval JOIN bulk_job AS job ON job.id = approval.job_id AND job.plan_hash = approval.content_hash
        WHERE job.id = ${jobId}::uuid AND approval.kind = 'job' AND approval.status IN ('APPROVED', 'USED')
        ORDER BY approval.decided_at DESC LIMIT 1`;
      return found ?? null;
    },
  };
}
