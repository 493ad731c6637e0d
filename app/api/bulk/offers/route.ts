import { getBulkOffers } from "#lib/queries/bulk.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(getBulkOffers);
}
