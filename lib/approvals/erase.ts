import type { Database } from "#lib/db/client.ts";
import { ERASED } from "#lib/db/erased.ts";

/**
 * Erases from requests for approval what names a person: who asked and who decided, and of requests about them the title,
 * reasons and changes. One that is still open is withdrawn by it, since nobody could see any more what they agree to.
 * @returns how many were about them
 */
export async function eraseFromApprovals(database: Database, personId: string): Promise<number> {
  await database.approval.updateMany({ where: { requesterId: personId }, data: { requesterLogin: ERASED } });
  await database.approval.updateMany({ where: { deciderId: personId }, data: { deciderLogin: ERASED } });
  return await database.$executeRaw`
    UPDATE approval SET title = ${ERASED}, because = ${ERASED}, reason = NULL, caller_check = NULL, comment = NULL,
      operation = jsonb_build_object('id', operation -> 'id', 'input', NULL, 'changes', '[]'::jsonb,
        'target', (operation -> 'target') || jsonb_build_object('label', ${ERASED}::text)),
      status = CASE WHEN status IN ('PENDING', 'APPROVED') THEN 'WITHDRAWN' ELSE status END
    WHERE kind = 'operation' AND operation -> 'target' ->> 'id' = ${personId}`;
}
