import { createRecentActivity, type RecentActivity } from "#lib/audit/counts.ts";
import { createTrail, type Trail } from "#lib/audit/trail.ts";
import { config } from "#lib/config/env.ts";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { PerformContext } from "#lib/operations/context.ts";
import { createInbox, type Inbox } from "#lib/syslog/hooks/inbox.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import { protectedNames } from "#lib/config/protected-names.ts";

type Runtime = { database: Database; okta: Okta; trail: Trail; activity: RecentActivity; inbox: Inbox };

// On globalThis, because a bundler may load this module once per kind of route, and the trail, the pool and the
// rate limits must be one each in a process.
const holder = globalThis as { gatehouseRuntime?: Runtime };

/** The instances this process works with, made on first use. @throws ConfigProblem when settings are missing */
export function runtime(): Runtime {
  holder.gatehouseRuntime ??= start();
  return holder.gatehouseRuntime;
}

function start(): Runtime {
  const settings = config();
  const database = createDatabase(settings.databaseUrl);
  return {
    database,
    okta: createOktaClient(settings.okta),
    trail: createTrail(database),
    activity: createRecentActivity(database),
    inbox: createInbox(database),
  };
}

/** What `perform` needs, for this actor, in this process. */
export function performContext(actor: Actor): PerformContext {
  const { okta, trail, activity } = runtime();
  return { actor, okta, trail, activity, protectedNames: protectedNames(config()) };
}
