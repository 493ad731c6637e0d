import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { LogEvent } from "../model.ts";
import type { EventHook } from "../model-settings.ts";
import { systemCall } from "../org/call.ts";
import { parseFilter } from "../org/event-hooks/filter.ts";
import type { Org } from "../org/org.ts";
import { record } from "../org/record.ts";
import { eventHookTarget } from "../org/targets.ts";
import { askTwice } from "./request.ts";

/** How deliveries are disturbed on demand; Okta promises neither order nor only one delivery. */
const disturbanceSchema = z.strictObject({
  /** Share of the deliveries that are sent twice, 0 to 1. */
  duplicates: z.number().min(0).max(1).default(0),
  /** Each delivery waits a random time up to this, so that they arrive in another order. */
  reorderWithinMs: z.int().nonnegative().max(60_000).default(0),
  /** Share of the deliveries that are never sent, 0 to 1. */
  lost: z.number().min(0).max(1).default(0),
  /** How many events are in one body at most. */
  batch: z.int().positive().max(100).default(10),
});

export type Disturbance = z.infer<typeof disturbanceSchema>;

/** How long events are gathered before they are sent together. */
const GATHER_MS = 50;

/** Delivers events of the System Log to the event hooks that want them. */
export class Deliveries {
  readonly #org: Org;
  readonly #waiting = new Map<string, LogEvent[]>();
  #disturbance = disturbanceSchema.parse({});
  readonly counts = { sent: 0, retried: 0, failed: 0, lost: 0 };

  constructor(org: Org) {
    this.#org = org;
    org.log.watch((event) => this.#offer(event));
  }

  get disturbance(): Disturbance {
    return this.#disturbance;
  }

  /** Disturbs deliveries from now on; what is left out is as usual. Throws a ZodError. */
  disturb(wanted: unknown): void {
    this.#disturbance = disturbanceSchema.parse(wanted);
  }

  /** Forgets what was to be delivered. */
  clear(): void {
    this.#waiting.clear();
    this.#disturbance = disturbanceSchema.parse({});
  }

  #offer(event: LogEvent): void {
    for (const hook of this.#org.eventHooks.values()) {
      if (!wants(hook, event)) continue;
      const gathered = this.#waiting.get(hook.id);
      if (gathered !== undefined) gathered.push(event);
      else {
        this.#waiting.set(hook.id, [event]);
        this.#org.later(GATHER_MS, () => this.#flush(hook.id));
      }
    }
  }

  #flush(hookId: string): void {
    const events = this.#waiting.get(hookId) ?? [];
    this.#waiting.delete(hookId);
    const { batch, duplicates, reorderWithinMs, lost } = this.#disturbance;
    for (let from = 0; from < events.length; from += batch) {
      if (Math.random() < lost) {
        this.counts.lost += 1;
        continue;
      }
      const body = bodyOf(this.#org, hookId, events.slice(from, from + batch));
      for (let copy = Math.random() < duplicates ? 2 : 1; copy > 0; copy -= 1)
        this.#org.later(Math.random() * reorderWithinMs, () => void this.#send(hookId, body));
    }
  }

  async #send(hookId: string, body: string): Promise<void> {
    const hook = this.#org.eventHooks.get(hookId);
    if (hook === undefined) return;
    this.counts.sent += 1;
    const outcome = await askTwice(hook, { method: "POST", headers: { "content-type": "application/json" }, body });
    this.counts.retried += outcome.tries - 1;
    if (outcome.ok) return;
    this.counts.failed += 1;
    const call = { ...systemCall(this.#org), requestUri: hook.channel.uri };
    record(this.#org, call, "event_hook.delivery", [eventHookTarget(hook)], {
      severity: "ERROR",
      outcome: { result: "FAILURE", reason: outcome.fault },
    });
  }
}

/** Only active and verified hooks get events: those they subscribed to, unless their filter says no. */
function wants({ status, verificationStatus, events }: EventHook, event: LogEvent): boolean {
  if (status !== "ACTIVE" || verificationStatus !== "VERIFIED" || !events.items.includes(event.eventType)) return false;
  const filter = events.filter?.eventFilterMap.find((entry) => entry.event === event.eventType);
  return filter === undefined || parseFilter(filter.condition.expression)(event);
}

function bodyOf(org: Org, hookId: string, events: LogEvent[]): string {
  return JSON.stringify({
    eventType: "com.okta.event_hook",
    eventTypeVersion: "1.0",
    cloudEventsVersion: "0.1",
    source: `${org.url}/api/v1/eventHooks/${hookId}`,
    eventId: randomUUID(),
    data: { events },
    eventTime: org.nowExactly(),
    contentType: "application/json",
  });
}
