import { z } from "zod";
import { OktaIdSchema } from "./okta/id.ts";
import type { Outcome } from "./outcome.ts";
import { PUSH_STATES } from "./vocabulary/push-states.ts";

/** Asks for a push to someone's phone. */
export const AskCallerSchema = z.object({
  userId: OktaIdSchema,
  factorId: OktaIdSchema,
  withNumber: z.boolean().default(true),
  reason: z.string().trim().max(500).optional(),
});
export type AskCaller = z.input<typeof AskCallerSchema>;

/** A push as its sender may follow it. Times are ISO 8601. */
export const CallerPushSchema = z.object({
  id: z.uuid(),
  state: z.enum(PUSH_STATES),
  /** Name of factor and device. */
  factor: z.string(),
  sentAt: z.string(),
  expiresAt: z.string(),
  answeredAt: z.string().nullable(),
});
export type CallerPushView = z.infer<typeof CallerPushSchema>;

/** `number`: what the caller is to pick on the phone, told to the sender alone and kept nowhere. */
export type AskCallerReply =
  | { ok: true; push: CallerPushView; number: number | null }
  | { ok: false; outcome: Exclude<Outcome, { kind: "done" }> };

/** The push that verified a caller, beside what was done for them. */
export const PushEvidenceSchema = z.object({
  /** The trail's entry of the answer. */
  entry: z.number(),
  factor: z.string(),
  approvedAt: z.string(),
});
export type PushEvidence = z.infer<typeof PushEvidenceSchema>;
