import { listUserTypeRows } from "#lib/queries/org/user-types.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(listUserTypeRows);
}
