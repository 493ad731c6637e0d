import { z } from "zod";
import { EffectsSchema } from "./effects.ts";
import { CALLER_CHECK_KEYS } from "./vocabulary/caller-checks.ts";
import type { Field } from "./vocabulary/fields.ts";
import { OPERATION_IDS } from "./vocabulary/operations.ts";

export const OperationIdSchema = z.enum(OPERATION_IDS);

/** Why something is done, as asked for by the form. */
export const JustificationSchema = z.object({
  /** A reason or ticket number. */
  reason: z.string().trim().max(500).optional(),
  callerCheck: z.enum(CALLER_CHECK_KEYS).optional(),
  /** The push that verified the caller, where `callerCheck` is `push`. */
  pushId: z.uuid().optional(),
});
export type Justification = z.infer<typeof JustificationSchema>;

/** An operation as a menu and a form need it, for one target and one actor. */
export const OfferedOperationSchema = z.object({
  id: OperationIdSchema,
  title: z.string(),
  /** What undoes it. */
  inverse: OperationIdSchema.nullable(),
  effects: EffectsSchema,
  /** What will happen, in words, for the dialog. */
  consequence: z.string(),
  risk: z.enum(["routine", "credential", "destructive"]),
  /** What its form asks for of one target. */
  fields: z.array(z.custom<Field>()),
  asksReason: z.enum(["required", "optional"]),
  asksCallerCheck: z.boolean(),
  /** Why it cannot be done now; `null` when it can. */
  whyNot: z.string().nullable(),
  /** Why another admin has to agree to it first, in words; `null`: nobody has to. */
  needsApproval: z.string().nullable(),
});
export type OfferedOperation = z.infer<typeof OfferedOperationSchema>;
