import type { Database } from "#lib/db/client.ts";
import type { ConsoleNotification } from "#lib/schemas/notification.ts";

/** Tells one person something, the next time they look at the console. @param userId Okta user id */
export async function notify(
  database: Database,
  userId: string,
  what: Pick<ConsoleNotification, "title" | "body" | "href" | "tone">,
): Promise<void> {
  await database.notification.create({ data: { userId, ...what } });
}
