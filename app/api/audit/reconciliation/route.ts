import { reconciliation } from "#lib/queries/reconciliation.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(() => reconciliation());
}
