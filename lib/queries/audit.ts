import { searchTrail } from "#lib/audit/search.ts";
import type { SavedSearch } from "#lib/schemas/audit-search.ts";
import { savedSearches } from "#lib/audit/saved-searches.ts";
import { runtime } from "#lib/runtime.ts";
import type { AuditPage, AuditQuery } from "#lib/schemas/audit.ts";
import { signedIn } from "#lib/auth/signed-in.ts";

/** A page of the audit trail, newest first. @throws AccessRefused, or a database error */
export async function listAudit(query: AuditQuery): Promise<AuditPage> {
  await signedIn();
  return await searchTrail(runtime().database, query);
}

/** The searches of the trail that the reader has saved. @throws AccessRefused, or a database error */
export async function listSavedSearches(): Promise<SavedSearch[]> {
  const { id } = await signedIn();
  return await savedSearches(runtime().database, id);
}
