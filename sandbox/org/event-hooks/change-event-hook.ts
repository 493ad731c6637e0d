import type { EventHook, EventHookFilter } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { eventHookTarget } from "../targets.ts";
import { parseFilter } from "./filter.ts";

/** Okta's limit on active hooks of an org. */
const MOST_HOOKS = 25;
const EVENT_TYPE = /^[a-z0-9_]+(\.[a-z0-9_]+)+$/;

export type EventHookInput = {
  name: string;
  /** Only taken when a hook is replaced. */
  status: EventHook["status"] | undefined;
  description: string | null;
  items: string[];
  filters: EventHookFilter[] | null;
  uri: string;
  headers: { key: string; value: string }[];
  /** `value` left out: the secret that is there already. */
  authScheme: { key: string; value: string | undefined } | null;
};

/** An event hook by id. Throws E0000007. */
export function findEventHook(org: Org, id: string): EventHook {
  const hook = org.eventHooks.get(id);
  if (hook === undefined) throw notFound(id, "EventHook");
  return hook;
}

/** Creates a hook, ACTIVE and UNVERIFIED: it gets no events before it is verified. Throws E0000001. */
export function createEventHook(org: Org, call: Call, input: EventHookInput): EventHook {
  if (org.eventHooks.size >= MOST_HOOKS)
    throw invalid("eventHook", `An org cannot have more than ${MOST_HOOKS} event hooks`);
  const now = org.now();
  const hook: EventHook = {
    id: newId("who"),
    status: "ACTIVE",
    verificationStatus: "UNVERIFIED",
    created: now,
    createdBy: call.actor.id,
    lastUpdated: now,
    ...contentOf(input, undefined),
  };
  return put(org, call, hook, "created");
}

/** Replaces a hook; another channel has to be verified again. Throws E0000001. */
export function replaceEventHook(org: Org, call: Call, hook: EventHook, input: EventHookInput): EventHook {
  const content = contentOf(input, hook);
  const isSameChannel = JSON.stringify(content.channel) === JSON.stringify(hook.channel);
  const verificationStatus = isSameChannel ? hook.verificationStatus : "UNVERIFIED";
  const status = input.status ?? hook.status;
  return put(org, call, { ...hook, ...content, status, verificationStatus, lastUpdated: org.now() }, "updated");
}

/** Switches a hook on or off. */
export function setEventHookStatus(org: Org, call: Call, hook: EventHook, status: EventHook["status"]): EventHook {
  if (hook.status === status) return hook;
  return put(org, call, { ...hook, status, lastUpdated: org.now() }, status === "ACTIVE" ? "activated" : "deactivated");
}

/** Notes that the endpoint has proved to be the caller's. */
export function markVerified(org: Org, call: Call, hook: EventHook): EventHook {
  return put(org, call, { ...hook, verificationStatus: "VERIFIED", lastUpdated: org.now() }, "verified");
}

/** Deletes a hook. Throws E0000006 for an active one: the description only knows 403 here. */
export function deleteEventHook(org: Org, call: Call, hook: EventHook): void {
  if (hook.status === "ACTIVE")
    throw refusal("E0000006", "An active event hook cannot be deleted. Deactivate it first.");
  org.eventHooks.delete(hook.id);
  record(org, call, "event_hook.deleted", [eventHookTarget(hook)]);
}

type HookChange = "created" | "updated" | "activated" | "deactivated" | "verified";

function put(org: Org, call: Call, hook: EventHook, change: HookChange): EventHook {
  org.eventHooks.put(hook);
  record(org, call, `event_hook.${change}`, [eventHookTarget(hook)]);
  return hook;
}

function contentOf(input: EventHookInput, former: EventHook | undefined) {
  const { name, description, items, filters, uri, headers, authScheme } = input;
  if (name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (items.length === 0) throw invalid("events", "events.items: The field cannot be left blank");
  const unknown = items.filter((item) => !EVENT_TYPE.test(item));
  if (unknown.length > 0) throw invalid("events", ...unknown.map((item) => `events.items: ${item} is no event type`));
  const target = URL.parse(uri);
  if (target === null || !["http:", "https:"].includes(target.protocol))
    throw invalid("channel", "channel.config.uri: The value must be a URL");
  for (const { event, condition } of filters ?? []) {
    if (!items.includes(event)) throw invalid("filter", `filter: The hook is not subscribed to ${event}`);
    parseFilter(condition.expression);
  }
  const secret =
    authScheme?.value ??
    (former?.channel.authScheme?.key === authScheme?.key ? former : undefined)?.channel.authScheme?.value;
  if (authScheme !== null && secret === undefined)
    throw invalid("channel", "channel.config.authScheme.value: The field cannot be left blank");
  const channel: EventHook["channel"] = {
    uri,
    headers,
    authScheme: authScheme === null ? null : { type: "HEADER", key: authScheme.key, value: secret ?? "" },
  };
  const filter = filters === null ? null : { type: "EXPRESSION_LANGUAGE", eventFilterMap: filters };
  return { name, description, events: { type: "EVENT_TYPE" as const, items, filter }, channel };
}
