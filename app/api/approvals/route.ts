import { getApprovals } from "#lib/queries/approvals.ts";
import { respond } from "#lib/queries/respond.ts";
import { ApprovalQuerySchema } from "#lib/schemas/approval.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => getApprovals(fromUrl(ApprovalQuerySchema, searchParams)));
}
