import { logCatalogue } from "#lib/queries/log.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(() => logCatalogue());
}
