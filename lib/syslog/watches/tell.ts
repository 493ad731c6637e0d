import type { Database } from "#lib/db/client.ts";
import type { Watch, WatchFinding } from "#lib/db/generated/client.ts";
import { notifyLatest } from "#lib/notifications/notify.ts";
import type { Problem } from "#lib/schemas/problem.ts";

type Store = Pick<Database, "notification" | "watchFinding">;

const addressOf = (watch: Watch) => `/log/watches#${watch.id}`;

/**
 * Notifies the person who set up a watch that it has found something. @param fresh what the last look found, one at
 * least
 */
export async function tellOfFindings(database: Store, watch: Watch, fresh: readonly WatchFinding[]): Promise<void> {
  if (watch.createdById === null) return;
  const newest = fresh.reduce((last, each) => (each.at > last.at ? each : last));
  const total = await database.watchFinding.count({ where: { watchId: watch.id } });
  await notifyLatest(database, watch.createdById, {
    title: `Your watch “${watch.name}” found something`,
    body: `The latest: ${newest.title}. ${total.toLocaleString("en")} found in total.`,
    href: addressOf(watch),
    tone: "info",
  });
}

/** Notifies the person who set up a watch that it can no longer check. It keeps trying. */
export async function tellOfTrouble(database: Store, watch: Watch, { title, remedy }: Problem): Promise<void> {
  if (watch.createdById === null) return;
  await notifyLatest(database, watch.createdById, {
    title: `Your watch “${watch.name}” cannot check`,
    body: `${title} ${remedy}`,
    href: addressOf(watch),
    tone: "caution",
  });
}
