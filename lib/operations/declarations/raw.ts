import { z } from "zod";
import { sensitive } from "#lib/audit/entry.ts";
import { checkedHeaders } from "#lib/services/raw/headers.ts";
import { checkedPath } from "#lib/services/raw/path.ts";
import { sendRaw } from "#lib/services/raw/request.ts";
import { ANY_CALL, defineOperation, ELIGIBLE } from "./define.ts";
import { NO_FIELDS } from "./fields.ts";

const LARGEST_FILE_BYTES = 5_000_000;

/** Parts of the payload: JSON, a form, or a form with files (their bytes in base64). */
const PayloadSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("json"), value: z.json() }),
  z.object({ kind: z.literal("form"), fields: z.record(z.string(), z.string()) }),
  z.object({
    kind: z.literal("files"),
    fields: z.record(z.string(), z.string()).default({}),
    files: z.array(
      z.object({
        field: z.string().min(1),
        name: z.string().min(1),
        type: z.string().default("application/octet-stream"),
        base64: z.base64().max(LARGEST_FILE_BYTES * 1.4, "The file is larger than 5 MB."),
      }),
    ),
  }),
]);

/** Runs a check that throws in words, and hands those to the form. */
function checkedBy<Value>(check: (value: Value) => Value) {
  return (value: Value, context: z.RefinementCtx<Value>): Value => {
    try {
      return check(value);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  };
}

const RawInput = z.object({
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  path: z.string().transform(checkedBy(checkedPath)),
  query: z.record(z.string(), z.string()).default({}),
  headers: z.record(z.string(), z.string()).default({}).transform(checkedBy(checkedHeaders)),
  payload: PayloadSchema.optional(),
  expects: z.enum(["json", "text", "binary"]).default("json"),
  timeoutMs: z.number().int().min(1_000).max(120_000).default(15_000),
  retries: z
    .object({
      count: z.number().int().min(0).max(5).default(0),
      delayMs: z.number().int().min(0).max(30_000).default(1_000),
      exponential: z.boolean().default(false),
      onAllErrors: z.boolean().default(false),
    })
    .prefault({}),
});

export const request = defineOperation({
  id: "raw.request",
  offered: { raw: 10 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: [ANY_CALL],
  // Reading anything is an admin's right; changing what this console has no operation for, an owner's.
  roles: ["admin"],
  ownersAlone: {
    when: ({ method }) => method !== "GET",
    why: "Only an owner can send a raw request that changes something.",
    note: "Anything but GET: owners only",
  },
  input: RawInput,
  risk: "routine",
  asks: { reason: "required", callerCheck: false },
  retry: "once",
  events: null,
  inverse: null,
  planning: null,
  load: async (_, input) => input,
  eligibility: (_, input) =>
    input.method === "GET" && input.payload
      ? { eligible: false, already: false, why: "A GET carries no body." }
      : ELIGIBLE,
  target: ({ method, path }) => ({ kind: "request", id: path, label: `${method} ${path}` }),
  touches: () => ({}),
  changes: () => [],
  // A body may hold anything, secrets too: the trail keeps what recognises it, not what it says.
  record: ({ payload, headers, ...rest }) => ({
    ...rest,
    headers: Object.keys(headers),
    payload: payload ? { kind: payload.kind, content: sensitive(JSON.stringify(payload)) } : null,
  }),
  consequence: "It is sent to Okta as it is. If this console has an operation for it, the same checks apply.",
  done: ({ method, path }) => `Okta answered ${method} ${path}.`,
  run: async (okta, input) => {
    const { requestId, status, body } = await sendRaw(okta, input);
    return { requestId, answer: { status, body } };
  },
});
