import { getApproval } from "#lib/queries/approvals.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ approvalId: string }> }): Promise<Response> {
  return respond(async () => getApproval((await params).approvalId));
}
