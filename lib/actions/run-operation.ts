"use server";

import { z } from "zod";
import { AccessRefused } from "#lib/auth/access-refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import { performContext } from "#lib/runtime.ts";
import { JustificationSchema, OperationIdSchema } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";

const RequestSchema = z.object({
  operation: OperationIdSchema,
  input: z.record(z.string(), z.unknown()),
  justification: JustificationSchema.default({}),
  /** A second person's agreement to exactly this, where one is needed. */
  approvalId: z.uuid().optional(),
});
export type RunOperationRequest = z.input<typeof RequestSchema>;

/**
 * Carries out one operation for the current actor. Every button of the console ends here, and this in `perform`.
 * @returns how it ended, in words; a session that has ended comes back as `step-up`, so that the form stays
 */
export async function runOperation(request: RunOperationRequest): Promise<Outcome> {
  try {
    const actor = await signedIn();
    return await perform(performContext(actor), RequestSchema.parse(request));
  } catch (error) {
    const { problem } = problemOf(error);
    if (error instanceof AccessRefused && error.status === 401) return { kind: "step-up", problem };
    return { kind: "failed", problem, auditSeq: null, retryAt: null };
  }
}
