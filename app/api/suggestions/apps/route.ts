import { respond } from "#lib/queries/respond.ts";
import { suggestApps } from "#lib/queries/suggestions.ts";

export function GET(request: Request): Promise<Response> {
  const q = new URL(request.url).searchParams.get("q") ?? "";
  return respond(() => suggestApps(q, request.signal));
}
