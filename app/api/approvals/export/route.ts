import { exportApprovals } from "#lib/queries/export/approvals.ts";
import { respondCsv } from "#lib/queries/export/csv.ts";
import { ApprovalsExportSchema } from "#lib/schemas/approval.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respondCsv("approvals", async () => exportApprovals(fromUrl(ApprovalsExportSchema, searchParams)));
}
