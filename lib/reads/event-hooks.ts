import { z } from "zod";
import { config } from "#lib/config/env.ts";
import type { AnyOperation } from "#lib/operations/declarations/define.ts";
import { ALL_OPERATIONS, theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer } from "#lib/operations/perform/offer.ts";
import { runtime } from "#lib/runtime.ts";
import type { EventHookList, EventHookOverview, EventHookRow } from "#lib/schemas/event-hooks.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { OktaEventHook } from "#lib/schemas/okta/event-hook.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { receiverUrl, whyNotReached } from "#lib/syslog/hooks/receiver.ts";
import { refusedDeliveries } from "#lib/syslog/hooks/refusals.ts";
import { HOOK_HEADER } from "#lib/syslog/hooks/secret.ts";
import { HOOK_SORT_KEYS, HOOK_STATUSES, hookPicking } from "#lib/schemas/vocabulary/event-hooks.ts";
import { getEventHook, listEventHooks } from "#lib/services/event-hooks/read.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";
import { ChosenSchema, defineCsv } from "./csv.ts";
import { defineRead, type Reading } from "./read.ts";

/** How far back refused deliveries are told of. */
const DAYS_BACK = 7;

const ChosenHooks = ChosenSchema.extend({
  status: z.array(z.enum(HOOK_STATUSES)).default([]),
  sort: z.enum(HOOK_SORT_KEYS).default("name"),
});

/** The org's event hooks, and whether the actor may add to or clear them. */
export const eventHooks = defineRead({
  asks: ["eventHook.list"],
  params: z.object({}),
  run: async (_, reading): Promise<EventHookList> => {
    const { role } = reading.actor;
    const [rows, refused] = await Promise.all([everyHook(reading), refusedDeliveries(runtime().database, DAYS_BACK)]);
    const { url, okta } = config();
    const create = offer(theOneAt("hooks.new"), role, [], null);
    return {
      rows,
      create,
      deleteAll: offer(theOneAt("hooks.deleteAll"), role, [], rows.length === 0 ? "There is none." : null),
      receiver: {
        url: receiverUrl(url),
        header: HOOK_HEADER,
        whyNot: create.whyNot ?? whyNotReached(url, okta.isSandbox),
        refused,
      },
    };
  },
  csv: defineCsv<typeof ChosenHooks, EventHookRow>({
    what: "event hooks",
    params: ChosenHooks,
    rows: async (query, reading) => pickRows(await everyHook(reading), hookPicking, query),
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "Name", of: ({ name }) => name },
      { heading: "State", of: ({ active }) => (active ? "Active" : "Inactive"), shownAs: "active" },
      { heading: "Verified", of: ({ verified }) => (verified ? "yes" : "no"), shownAs: "active" },
      { heading: "Address", of: ({ url }) => url, shownAs: "url" },
      { heading: "Events", of: ({ eventTypes }) => eventTypes.join("; "), shownAs: "eventTypes" },
      { heading: "Created", of: ({ created }) => created, shownAs: "created" },
    ],
  }),
});

async function everyHook({ okta, signal }: Reading): Promise<EventHookRow[]> {
  const hooks = await listEventHooks(okta, { signal });
  return hooks.map(toRow).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** One event hook with what can be done to it. */
export const eventHook = defineRead({
  asks: ["eventHook.get"],
  params: z.object({ hookId: OktaIdSchema }),
  run: async ({ hookId }, { actor, okta, signal }): Promise<EventHookOverview> => {
    const hook = await getEventHook(okta, { hookId, signal });
    const { authScheme, headers } = hook.channel.config;
    return {
      hook: {
        ...toRow(hook),
        description: hook.description ?? null,
        lastUpdated: textOf(hook["lastUpdated"]),
        headers: (headers ?? []).map(({ key }) => key),
        secretHeader: textOf((authScheme as { key?: unknown } | null | undefined)?.key),
        filters: filtersOf(hook),
      },
      operations: offeredAt("hook.actions", ALL_OPERATIONS).map((operation) => offered(operation, actor.role, hook)),
    };
  },
});

function offered({ id, eligibility: rule, effects }: AnyOperation, role: Role, hook: OktaEventHook): OfferedOperation {
  const eligibility = rule(hook, { hookId: hook.id });
  const plain = offer(id, role, [], eligibility.eligible ? null : eligibility.why);
  if (!isOwn(hook) || effects.ends !== "deliveries") return plain;
  const own = "It is this console’s own hook: without it, events are known here only when the System Log is read.";
  return { ...plain, consequence: `${plain.consequence} ${own}` };
}

/** Whether what it delivers comes to this console. */
function isOwn({ channel }: OktaEventHook): boolean {
  return channel.config.uri === receiverUrl(config().url);
}

function toRow({ id, name, channel, status, verificationStatus, events, created }: OktaEventHook): EventHookRow {
  return {
    id,
    name,
    url: channel.config.uri,
    active: status === "ACTIVE",
    verified: verificationStatus === "VERIFIED",
    eventTypes: events.items ?? [],
    created: created ?? null,
  };
}

function filtersOf({ events }: OktaEventHook): { eventType: string; expression: string }[] {
  const filter = events["filter"] as
    | { eventFilterMap?: { event?: string; condition?: { expression?: string | null } | null }[] | null }
    | null
    | undefined;
  return (filter?.eventFilterMap ?? []).flatMap(({ event, condition }) =>
    event && condition?.expression ? [{ eventType: event, expression: condition.expression }] : [],
  );
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
