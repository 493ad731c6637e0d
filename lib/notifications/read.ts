import type { Database } from "#lib/db/client.ts";
import { NotificationsSchema, type Notifications } from "#lib/schemas/notification.ts";

/** Shown at once; people with more unread ones have long stopped reading. */
const LATEST = 30;

/** The latest that one person was told, newest first. */
export async function readNotifications(database: Database, userId: string): Promise<Notifications> {
  const [unread, rows] = await Promise.all([
    database.notification.count({ where: { userId, readAt: null } }),
    database.notification.findMany({ where: { userId }, orderBy: { id: "desc" }, take: LATEST }),
  ]);
  return NotificationsSchema.parse({
    unread,
    rows: rows.map(({ id, title, body, href, tone, at, readAt }) => ({
      id: id.toString(),
      title,
      body,
      href,
      tone,
      at: at.toISOString(),
      read: readAt !== null,
    })),
  });
}

/** Marks what someone was told as read. @param upTo the newest they have seen, by id */
export async function markRead(database: Database, userId: string, upTo: string): Promise<void> {
  await database.notification.updateMany({
    where: { userId, readAt: null, id: { lte: BigInt(upTo) } },
    data: { readAt: new Date() },
  });
}
