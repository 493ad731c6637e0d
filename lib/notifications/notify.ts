import type { Database } from "#lib/db/client.ts";
import type { ConsoleNotification } from "#lib/schemas/notification.ts";

type News = Pick<ConsoleNotification, "title" | "body" | "href" | "tone">;
type Store = Pick<Database, "notification">;

/** Tells one person something, the next time they look at the console. @param userId Okta user id */
export async function notify(database: Store, userId: string, what: News): Promise<void> {
  await database.notification.create({ data: { userId, ...what } });
}

/**
 * Tells one person how something stands now: what they were told of it before and have not read, by its `href`, goes away,
 * so that what changes by the minute fills nobody's list.
 * @param userId Okta user id
 */
export async function notifyLatest(database: Store, userId: string, what: News): Promise<void> {
  await database.notification.deleteMany({ where: { userId, href: what.href, readAt: null } });
  await notify(database, userId, what);
}
