"use server";

import { z } from "zod";
import { signedIn } from "#lib/auth/signed-in.ts";
import { markRead } from "#lib/notifications/read.ts";
import { runtime } from "#lib/runtime.ts";

/** Marks what the reader was told as read. @param upTo id of the newest they have seen */
export async function markNotificationsRead(upTo: string): Promise<void> {
  const { id } = await signedIn();
  const newest = z
    .string()
    .regex(/^\d{1,18}$/)
    .parse(upTo);
  await markRead(runtime().database, id, newest);
}
