import { fetchAll, parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaEventHookSchema, type OktaEventHook } from "#lib/schemas/okta/event-hook.ts";

/** Every event hook of the org. */
export function listEventHooks(okta: Okta, input: CallLimits = {}): Promise<OktaEventHook[]> {
  return Array.fromAsync(fetchAll(okta, OktaEventHookSchema, { path: "/api/v1/eventHooks", ...input }));
}

/** One event hook. @throws OktaError `not-found` */
export async function getEventHook(okta: Okta, input: { hookId: string } & CallLimits): Promise<OktaEventHook> {
  const { hookId, ...limits } = input;
  const answer = await okta.request({ method: "GET", path: path`/api/v1/eventHooks/${hookId}`, ...limits });
  return parseAnswer(OktaEventHookSchema, answer.body, answer.requestId);
}
