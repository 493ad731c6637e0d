import { policyOverview } from "#lib/queries/policies/overview.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ policyId: string }> }): Promise<Response> {
  return respond(async () => policyOverview((await params).policyId));
}
