import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaEventHook } from "#lib/schemas/okta/event-hook.ts";
import type { Okta } from "#lib/okta/port.ts";
import { getEventHook, listEventHooks } from "#lib/services/event-hooks/read.ts";
import {
  activateEventHook,
  createEventHook,
  deactivateEventHook,
  deleteEventHook,
  verifyEventHook,
} from "#lib/services/event-hooks/write.ts";
import { afterwards } from "#lib/services/partly.ts";
import type { Receipt } from "#lib/services/receipt.ts";
import { defineOperation, ELIGIBLE, type Eligibility, type Target } from "./define.ts";
import { NO_FIELDS } from "./fields.ts";

const HookInput = z.object({ hookId: OktaIdSchema });

const CreateInput = z.object({
  name: z.string().trim().min(1).max(255),
  description: z.string().trim().max(1000).optional(),
  // A sandbox org reaches what runs beside it without https; Okta itself takes nothing else.
  url: z
    .url({ protocol: /^https?$/, error: "An https address that Okta can reach." })
    .refine(
      (url) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url),
      "An https address that Okta can reach.",
    ),
  eventTypes: z.array(z.string().trim().min(1)).min(1).max(100),
  headers: z
    .array(z.object({ key: z.string().min(1), value: z.string() }))
    .max(10)
    .default([]),
  secret: z.object({ header: z.string().min(1), value: z.string().min(16) }).optional(),
  filters: z.array(z.object({ eventType: z.string(), expression: z.string().min(1) })).default([]),
  /** Okta makes hooks active; false deactivates it at once. */
  activate: z.boolean().default(true),
});

function load(okta: Okta, { hookId }: { hookId: string }): Promise<OktaEventHook> {
  return getEventHook(okta, { hookId });
}

function hookTarget(hook: OktaEventHook): Target {
  return { kind: "eventHook", id: hook.id, label: hook.name };
}

function ruleByStatus(hook: OktaEventHook, from: "ACTIVE" | "INACTIVE"): Eligibility {
  if (hook.status === from) return ELIGIBLE;
  return { eligible: false, already: true, why: `“${hook.name}” is ${hook.status?.toLowerCase() ?? "so"} already.` };
}

async function deactivateAndDelete(okta: Okta, hook: OktaEventHook): Promise<Receipt> {
  if (hook.status !== "ACTIVE") return await deleteEventHook(okta, { hookId: hook.id });
  await deactivateEventHook(okta, { hookId: hook.id });
  return await afterwards(`“${hook.name}” is inactive.`, () => deleteEventHook(okta, { hookId: hook.id }));
}

const shared = {
  roles: ["admin"],
  planning: null,
  touches: () => ({}),
  asks: { reason: "optional", callerCheck: false },
} as const;

export const create = defineOperation({
  ...shared,
  id: "eventHook.create",
  offered: { "hooks.new": 10 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: "deliveries", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/eventHooks", "POST /api/v1/eventHooks/{eventHookId}/lifecycle/deactivate"],
  input: CreateInput,
  risk: "routine",
  retry: "once",
  events: ["event_hook.created"],
  inverse: null,
  load: async (_, { name }) => ({ name }),
  eligibility: () => ELIGIBLE,
  target: ({ name }) => ({ kind: "eventHook", id: "", label: name }),
  changes: (_, input) => [{ field: "event hook", from: null, to: `${input.name} → ${input.url}` }],
  record: ({ secret, headers, ...rest }) => ({
    ...rest,
    headers: headers.map(({ key }) => key),
    secretHeader: secret?.header ?? null,
  }),
  consequence: "Okta sends these events to that address once it is verified.",
  done: ({ name }) => `The event hook “${name}” is created. Verify it so that it delivers.`,
  run: async (okta, { activate, ...input }) => {
    const { hook, requestId } = await createEventHook(okta, input);
    if (!activate) {
      const made = `The event hook “${hook.name}” (${hook.id}) is created and active.`;
      await afterwards(made, () => deactivateEventHook(okta, { hookId: hook.id }));
    }
    return { requestId, created: hookTarget(hook) };
  },
});

export const activate = defineOperation({
  ...shared,
  id: "eventHook.activate",
  offered: { "hook.actions": 20 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: "deliveries", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/eventHooks/{eventHookId}/lifecycle/activate"],
  input: HookInput,
  risk: "routine",
  retry: "converge",
  events: ["event_hook.activated"],
  inverse: "eventHook.deactivate",
  load,
  eligibility: (hook) => ruleByStatus(hook, "INACTIVE"),
  target: hookTarget,
  changes: (hook) => [{ field: "status", from: hook.status ?? null, to: "ACTIVE" }],
  consequence: "Okta delivers events to it again.",
  done: (hook) => `“${hook.name}” is active.`,
  run: activateEventHook,
});

export const deactivate = defineOperation({
  ...shared,
  id: "eventHook.deactivate",
  offered: { "hook.actions": 30 },
  fields: NO_FIELDS,
  effects: { ends: "deliveries", grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/eventHooks/{eventHookId}/lifecycle/deactivate"],
  input: HookInput,
  risk: "routine",
  retry: "converge",
  events: ["event_hook.deactivated"],
  inverse: "eventHook.activate",
  load,
  eligibility: (hook) => ruleByStatus(hook, "ACTIVE"),
  target: hookTarget,
  changes: (hook) => [{ field: "status", from: hook.status ?? null, to: "INACTIVE" }],
  consequence: "Okta does not deliver to it until it is activated. Events in the meantime are not delivered later.",
  done: (hook) => `“${hook.name}” is inactive.`,
  run: deactivateEventHook,
});

export const verify = defineOperation({
  ...shared,
  id: "eventHook.verify",
  offered: { "hook.actions": 10 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: "deliveries", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/eventHooks/{eventHookId}/lifecycle/verify"],
  input: HookInput,
  risk: "routine",
  retry: "converge",
  events: ["event_hook.verified"],
  inverse: null,
  load,
  eligibility: (hook) =>
    hook.verificationStatus === "VERIFIED"
      ? { eligible: false, already: true, why: `“${hook.name}” is verified already.` }
      : ELIGIBLE,
  target: hookTarget,
  changes: (hook) => [{ field: "verification", from: hook.verificationStatus ?? null, to: "VERIFIED" }],
  consequence: "Okta sends the address a one-time challenge.",
  done: (hook) => `“${hook.name}” is verified.`,
  run: verifyEventHook,
});

export const remove = defineOperation({
  ...shared,
  id: "eventHook.delete",
  offered: { "hook.actions": 40 },
  fields: NO_FIELDS,
  effects: { ends: "deliveries", grants: null, opens: null, destroys: "eventHook", renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/eventHooks/{eventHookId}/lifecycle/deactivate", "DELETE /api/v1/eventHooks/{eventHookId}"],
  input: HookInput,
  risk: "destructive",
  retry: "converge",
  events: ["event_hook.deleted"],
  inverse: null,
  load,
  eligibility: () => ELIGIBLE,
  target: hookTarget,
  changes: (hook) => [{ field: "event hook", from: hook.name, to: null }],
  consequence: "It is deactivated and deleted. It cannot be restored, because its secret cannot be read.",
  done: (hook) => `“${hook.name}” is deleted.`,
  run: (okta, _, hook) => deactivateAndDelete(okta, hook),
});

export const removeAll = defineOperation({
  ...shared,
  id: "eventHook.deleteAll",
  offered: { "hooks.deleteAll": 10 },
  fields: NO_FIELDS,
  effects: { ends: "deliveries", grants: null, opens: null, destroys: "eventHook", renames: false, verifies: false },
  ocsf: "api: other",
  // One wrong click would end every integration that lives on hooks.
  roles: ["owner"],
  endpoints: ["POST /api/v1/eventHooks/{eventHookId}/lifecycle/deactivate", "DELETE /api/v1/eventHooks/{eventHookId}"],
  input: z.object({ url: z.string().optional() }),
  risk: "destructive",
  retry: "converge",
  events: ["event_hook.deleted"],
  inverse: null,
  load: async (okta, { url }): Promise<OktaEventHook[]> => {
    const hooks = await listEventHooks(okta);
    return url === undefined ? hooks : hooks.filter(({ channel }) => channel.config.uri === url);
  },
  eligibility: (hooks) =>
    hooks.length > 0 ? ELIGIBLE : { eligible: false, already: true, why: "Event hook not found." },
  target: (hooks) => ({
    kind: "eventHook",
    id: hooks.map(({ id }) => id).join(" "),
    label: `${hooks.length} event hooks`,
  }),
  changes: (hooks) => hooks.map(({ name }) => ({ field: "event hook", from: name, to: null })),
  consequence: "All of them are deactivated and deleted.",
  done: (hooks) => `${hooks.length} event hooks are deleted.`,
  run: async (okta, _, hooks) => {
    let receipt: Receipt = { requestId: null };
    const gone: string[] = [];
    for (const hook of hooks) {
      const next = () => deactivateAndDelete(okta, hook);
      receipt = gone.length === 0 ? await next() : await afterwards(`Deleted so far: ${gone.join(", ")}.`, next);
      gone.push(hook.name);
    }
    return receipt;
  },
});
