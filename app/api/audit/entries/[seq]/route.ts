import { getAuditEntry } from "#lib/queries/audit-entry.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ seq: string }> }): Promise<Response> {
  return respond(async () => getAuditEntry((await params).seq));
}
