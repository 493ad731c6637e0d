import { signedIn } from "#lib/auth/signed-in.ts";
import { readNotifications } from "#lib/notifications/read.ts";
import { runtime } from "#lib/runtime.ts";
import type { Notifications } from "#lib/schemas/notification.ts";

/** What the reader was told. @throws AccessRefused */
export async function getNotifications(): Promise<Notifications> {
  const { id } = await signedIn();
  return await readNotifications(runtime().database, id);
}
