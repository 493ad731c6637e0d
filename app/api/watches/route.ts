import { respond } from "#lib/queries/respond.ts";
import { getWatches } from "#lib/queries/watches.ts";

export function GET(): Promise<Response> {
  return respond(() => getWatches());
}
