import { auditActor } from "#lib/audit/entry.ts";
import { exportStream } from "#lib/audit/export/stream.ts";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import { ocsfOf } from "#lib/operations/declarations/registry.ts";
import { runtime } from "#lib/runtime.ts";
import type { AuditExport } from "#lib/schemas/audit.ts";

/** The trail, or what matches of it, as a file; recorded. @throws AccessRefused, AuditUnavailable */
export async function exportAudit(wanted: AuditExport): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("audit.export"));
  const { database, trail } = runtime();
  return await exportStream(database, trail, auditActor(actor), wanted, ocsfOf);
}
