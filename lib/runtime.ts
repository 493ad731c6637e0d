import { hkdfSync } from "node:crypto";
import { createApprovals } from "#lib/approvals/granted.ts";
import { createRecentActivity, type RecentActivity } from "#lib/audit/counts.ts";
import { createTrail, type Trail } from "#lib/audit/trail.ts";
import { createCallers } from "#lib/callers/known.ts";
import { config, type Config } from "#lib/config/env.ts";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { makeCredential } from "#lib/okta/credentials/make.ts";
import type { Gate } from "#lib/okta/gate.ts";
import { reach } from "#lib/okta/network.ts";
import { createPeople, type People } from "#lib/okta/people.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { Approvals, Callers, PerformContext } from "#lib/operations/perform/context.ts";
import { createBudget } from "#lib/rate-budget/budget.ts";
import { createInbox, type Inbox } from "#lib/syslog/hooks/inbox.ts";
import { createRefusals, type Refusals } from "#lib/syslog/hooks/refusals.ts";
import { responsible, type Actor } from "#lib/schemas/actor.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { createGrants } from "#lib/secrets/grants.ts";
import { createSeal } from "#lib/secrets/seal.ts";
import { remember, type Remembered } from "#lib/utils/remember.ts";
import { ownParts, protectedNames } from "#lib/config/protected-names.ts";

/** A key of its own for the trail's HMACs, so that they do not depend on what else the secret is used for. */
function hmacKey(secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", "gatehouse audit trail: sensitive values", 32)).toString("base64");
}

/** Short enough that someone demoted at Okta is out within a minute, long enough to spare the rate limit. */
const ROLE_BELIEVED_FOR_MS = 30_000;

type Runtime = {
  database: Database;
  /**
   * The org, with the console's own credential: for what the console does for itself (who has which role, who is protected,
   * watching). What someone asked for goes through `oktaFor`.
   */
  consoleOkta: Okta;
  /** The org as each person may use it; `null` where everyone uses it by the console's own credential. */
  people: People | null;
  /** Both for bulk jobs: within their share of Okta's limits, and behind people clicking. */
  jobs: { consoleOkta: Okta; people: People | null };
  trail: Trail;
  activity: RecentActivity;
  approvals: Approvals;
  callers: Callers;
  inbox: Inbox;
  refusals: Refusals;
  /** The roles that people were last seen to have, by their id; `null` for none. */
  roles: Remembered<Role | null>;
};

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
  const { orgUrl, network } = settings.okta;
  const database = createDatabase(settings.databaseUrl);
  // One for all clients of the org, which counts their calls together.
  const budget = createBudget({ database, org: orgUrl, share: settings.bulkSharePercent / 100 });
  const way = { fetch: reach(network), gate: budget.interactive };
  const jobsWay = { ...way, gate: budget.jobs };
  const credential = makeCredential(settings.okta, way.fetch);
  const actsAsPerson = settings.okta.actAs === "person";
  return {
    database,
    consoleOkta: createOktaClient({ orgUrl, credential, ...way }),
    people: actsAsPerson ? people(settings, database, way) : null,
    jobs: {
      consoleOkta: createOktaClient({ orgUrl, credential, ...jobsWay }),
      people: actsAsPerson ? people(settings, database, jobsWay) : null,
    },
    trail: createTrail(database, hmacKey(settings.secret)),
    activity: createRecentActivity(database),
    approvals: createApprovals(database),
    callers: createCallers(database),
    inbox: createInbox(database),
    refusals: createRefusals(database),
    roles: remember(ROLE_BELIEVED_FOR_MS),
  };
}

function people(
  { okta, encryptionKeys }: Config,
  database: Database,
  way: { fetch: typeof fetch; gate: Gate },
): People {
  return createPeople({ ...okta, ...way, grants: createGrants(database, createSeal(encryptionKeys)) });
}

/** The org, with the rights that this person's reading and changing goes by: their own, or the console's. */
export function oktaOf(userId: string): Okta {
  const { people: own, consoleOkta } = runtime();
  return own?.of(userId) ?? consoleOkta;
}

/** As `oktaOf`, for bulk jobs. */
export function jobsOktaOf(userId: string): Okta {
  const { people: own, consoleOkta } = runtime().jobs;
  return own?.of(userId) ?? consoleOkta;
}

/** As `oktaOf`, for the person responsible for what this actor does. */
export function oktaFor(actor: Actor): Okta {
  return oktaOf(responsible(actor).id);
}

/** What `perform` needs, for this actor, in this process. */
export function performContext(actor: Actor): PerformContext {
  const { consoleOkta, trail, activity, approvals, callers } = runtime();
  const okta = oktaFor(actor);
  const settings = config();
  const guarded = { protectedNames: protectedNames(settings), own: ownParts(settings) };
  return { actor, okta, consoleOkta, trail, activity, approvals, callers, ...guarded };
}
