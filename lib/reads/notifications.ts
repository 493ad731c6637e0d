import { z } from "zod";
import { readNotifications } from "#lib/notifications/read.ts";
import { runtime } from "#lib/runtime.ts";
import type { Notifications } from "#lib/schemas/notification.ts";
import { defineRead } from "./read.ts";

/** What the actor was told. */
export const notifications = defineRead({
  asks: [],
  params: z.object({}),
  run: async (_, { actor }): Promise<Notifications> => await readNotifications(runtime().database, actor.id),
});
