import { listEventHookRows } from "#lib/queries/org/event-hooks.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(listEventHookRows);
}
