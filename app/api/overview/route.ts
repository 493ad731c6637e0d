import { readOverview } from "#lib/queries/overview/overview.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(readOverview);
}
