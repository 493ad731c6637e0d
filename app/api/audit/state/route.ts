import { auditState } from "#lib/queries/audit-state.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(() => auditState());
}
