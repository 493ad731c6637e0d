import { listSavedSearches } from "#lib/queries/audit.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(() => listSavedSearches());
}
