import { listPolicyRows } from "#lib/queries/policies/list.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { PoliciesQuerySchema } from "#lib/schemas/policies.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listPolicyRows(fromUrl(PoliciesQuerySchema, searchParams), request.signal));
}
