import { z } from "zod";

/** Something the console tells one person, e.g. that a job of theirs is done. */
const NotificationSchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  /** Where it leads to, below this console. */
  href: z.string(),
  tone: z.enum(["info", "positive", "caution", "critical"]),
  at: z.string(),
  read: z.boolean(),
});
export type ConsoleNotification = z.infer<typeof NotificationSchema>;

/** The latest of the reader, newest first, and how many of all are unread. */
export const NotificationsSchema = z.object({ unread: z.number(), rows: z.array(NotificationSchema) });
export type Notifications = z.infer<typeof NotificationsSchema>;
