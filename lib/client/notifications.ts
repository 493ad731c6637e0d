import { readQuery } from "./reads.ts";

/** What the reader was told, newest first, and how much of it is unread. */
export const notificationsQuery = () => readQuery("/notifications");
