import { listReconciledChanges } from "#lib/queries/reconciliation.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { ReconciledQuerySchema } from "#lib/schemas/reconcile.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listReconciledChanges(fromUrl(ReconciledQuerySchema, searchParams)));
}
