import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import { OktaEventHookSchema, type OktaEventHook } from "#lib/schemas/okta/event-hook.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

export type CreateEventHookInput = {
  name: string;
  description?: string;
  /** Where Okta delivers to, over https. */
  url: string;
  eventTypes: readonly string[];
  /** Sent along with each delivery. */
  headers?: readonly { key: string; value: string }[];
  /** The header by which the receiver knows a delivery as Okta's, and its secret. */
  secret?: { header: string; value: string };
  /** Okta expressions that a delivery must meet, by event type. */
  filters?: readonly { eventType: string; expression: string }[];
};

/** Registers an event hook. It delivers nothing before it is verified. */
export async function createEventHook(
  okta: Okta,
  input: CreateEventHookInput,
): Promise<Receipt & { hook: OktaEventHook }> {
  const { secret, filters = [] } = input;
  const eventFilterMap = filters.map(({ eventType, expression }) => ({ event: eventType, condition: { expression } }));
  const answer = await okta.request({
    method: "POST",
    path: "/api/v1/eventHooks",
    body: {
      name: input.name,
      description: input.description,
      events: {
        type: "EVENT_TYPE",
        items: input.eventTypes,
        filter: filters.length > 0 ? { eventFilterMap } : undefined,
      },
      channel: {
        type: "HTTP",
        version: "1.0.0",
        config: {
          uri: input.url,
          headers: input.headers,
          authScheme: secret ? { type: "HEADER", key: secret.header, value: secret.value } : undefined,
        },
      },
    },
  });
  return { requestId: answer.requestId, hook: parseAnswer(OktaEventHookSchema, answer.body, answer.requestId) };
}

async function lifecycle(okta: Okta, hookId: string, verb: "activate" | "deactivate" | "verify"): Promise<Receipt> {
  const at = `${path`/api/v1/eventHooks/${hookId}/lifecycle/`}${verb}`;
  return requestIdOf(await okta.request({ method: "POST", path: at }));
}

/** Lets a hook deliver again. */
export const activateEventHook = (okta: Okta, input: { hookId: string }) => lifecycle(okta, input.hookId, "activate");

/** Stops a hook's deliveries; needed before it can be deleted. */
export const deactivateEventHook = (okta: Okta, input: { hookId: string }) =>
  lifecycle(okta, input.hookId, "deactivate");

/** Has Okta ask the receiver to prove itself, once. @throws OktaError `refused` when it does not */
export const verifyEventHook = (okta: Okta, input: { hookId: string }) => lifecycle(okta, input.hookId, "verify");

/** Deletes an INACTIVE hook. @throws OktaError `refused` for an ACTIVE one */
export async function deleteEventHook(okta: Okta, input: { hookId: string }): Promise<Receipt> {
  return requestIdOf(await okta.request({ method: "DELETE", path: path`/api/v1/eventHooks/${input.hookId}` }));
}
