import { searchTrail } from "#lib/audit/search.ts";
import { runtime } from "#lib/runtime.ts";
import type { AuditPage, AuditQuery } from "#lib/schemas/audit.ts";
import { signedIn } from "#lib/auth/signed-in.ts";

/** A page of the audit trail, newest first. @throws AccessRefused, or a database error */
export async function listAudit(query: AuditQuery): Promise<AuditPage> {
  await signedIn();
  return await searchTrail(runtime().database, query);
}
