import { listAudit } from "#lib/queries/audit.ts";
import { respond } from "#lib/queries/respond.ts";
import { AuditQuerySchema } from "#lib/schemas/audit.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listAudit(fromUrl(AuditQuerySchema, searchParams)));
}
