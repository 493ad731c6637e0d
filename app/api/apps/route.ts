import { listEveryApp } from "#lib/queries/apps/list.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(request: Request): Promise<Response> {
  return respond(() => listEveryApp(request.signal));
}
