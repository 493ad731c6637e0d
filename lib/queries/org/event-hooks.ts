import { config } from "#lib/config/env.ts";
import { offer } from "#lib/operations/perform/offer.ts";
import type { AnyOperation } from "#lib/operations/declarations/define.ts";
import { ALL_OPERATIONS, theOneAt } from "#lib/operations/declarations/registry.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor, runtime } from "#lib/runtime.ts";
import type { EventHookList, EventHookOverview, EventHookRow } from "#lib/schemas/event-hooks.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { OktaEventHook } from "#lib/schemas/okta/event-hook.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { receiverUrl, whyNotReached } from "#lib/syslog/hooks/receiver.ts";
import { refusedDeliveries } from "#lib/syslog/hooks/refusals.ts";
import { HOOK_HEADER } from "#lib/syslog/hooks/secret.ts";
import { getEventHook, listEventHooks } from "#lib/services/event-hooks/read.ts";

/** How far back refused deliveries are told of. */
const DAYS_BACK = 7;

/** The org's event hooks, and whether the reader may add to or clear them. @throws AccessRefused, OktaError */
export async function listEventHookRows(): Promise<EventHookList> {
  const actor = await signedIn();
  const { role } = actor;
  const [hooks, refused] = await Promise.all([
    listEventHooks(oktaFor(actor)),
    refusedDeliveries(runtime().database, DAYS_BACK),
  ]);
  const { url, okta } = config();
  const create = offer(theOneAt("hooks.new"), role, [], null);
  return {
    rows: hooks.map(toRow).toSorted((a, b) => a.name.localeCompare(b.name)),
    create,
    deleteAll: offer(theOneAt("hooks.deleteAll"), role, [], hooks.length === 0 ? "There is none." : null),
    receiver: {
      url: receiverUrl(url),
      header: HOOK_HEADER,
      whyNot: create.whyNot ?? whyNotReached(url, okta.isSandbox),
      refused,
    },
  };
}

/**
 * One event hook with what can be done to it.
 * @throws AccessRefused; ZodError when it is no id; OktaError `not-found`
 */
export async function eventHookOverview(id: string): Promise<EventHookOverview> {
  const actor = await signedIn();
  const hook = await getEventHook(oktaFor(actor), { hookId: OktaIdSchema.parse(id) });
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
}

function offered({ id, rule, effects }: AnyOperation, role: Role, hook: OktaEventHook): OfferedOperation {
  const ruling = rule(hook, { hookId: hook.id });
  const plain = offer(id, role, [], ruling.legal ? null : ruling.why);
  if (!isOwn(hook) || effects.ends !== "deliveries") return plain;
  const own =
    "It is this console’s own hook: what happens at Okta is then known here only when its System Log is read.";
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
