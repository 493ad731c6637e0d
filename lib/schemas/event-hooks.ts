import type { OfferedOperation } from "./operation.ts";
import type { HookRefusal } from "./vocabulary/hook-refusals.ts";

/** An event hook as a list shows it. */
export type EventHookRow = {
  id: string;
  name: string;
  /** Where Okta delivers to. */
  url: string;
  active: boolean;
  /** Okta delivers nothing before the receiver has answered its challenge. */
  verified: boolean;
  eventTypes: string[];
  created: string | null;
};

/** Everything the page of a hook shows. Values of headers may be secrets, so only their names leave the server. */
export type EventHookOverview = {
  hook: EventHookRow & {
    description: string | null;
    lastUpdated: string | null;
    headers: string[];
    /** The header by which the receiver knows Okta. */
    secretHeader: string | null;
    filters: { eventType: string; expression: string }[];
  };
  operations: OfferedOperation[];
};

export type EventHookList = {
  rows: EventHookRow[];
  create: OfferedOperation;
  deleteAll: OfferedOperation;
  /** Where this console itself takes events in; `whyNot`: why Okta cannot be told to send them by the reader. */
  receiver: { url: string; header: string; whyNot: string | null; refused: RefusedDeliveries[] };
};

/** How many deliveries the receiver refused for a reason in the last week, and when the last; ISO 8601. */
export type RefusedDeliveries = { why: HookRefusal; count: number; lastAt: string };
