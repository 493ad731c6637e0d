import { getApprovalCount } from "#lib/queries/approvals.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(getApprovalCount);
}
