import { getNotifications } from "#lib/queries/notifications.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(): Promise<Response> {
  return respond(getNotifications);
}
