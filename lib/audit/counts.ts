import type { Database } from "#lib/db/client.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** How often something has been set in motion, by the trail's intents; what velocity limits are measured by. */
export type RecentActivity = {
  /** Intents of an action since a time, by one actor or on one target or both. @throws when the database is down */
  count(query: { actions: readonly OperationId[]; since: Date; actorId?: string; targetId?: string }): Promise<number>;
};

/** Counts in the trail of this database. */
export function createRecentActivity(database: Database): RecentActivity {
  return {
    count: ({ actions, since, actorId, targetId }) =>
      database.auditEntry.count({
        where: { kind: "intent", action: { in: [...actions] }, at: { gte: since }, actorId, targetId },
      }),
  };
}
