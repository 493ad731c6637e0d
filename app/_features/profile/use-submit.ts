"use client";
import { useQueryClient } from "@tanstack/react-query";
import type { Justification, OfferedOperation } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { Ending } from "#app/_features/operation/attempt.ts";
import { useSending } from "#app/_features/operation/use-sending.ts";

type Done = Extract<Outcome, { kind: "done" }>;

/** Sends a form's operation and keeps how it ended; what was typed is the form's own and stays. */
export function useSubmit(offer: OfferedOperation, onDone: (outcome: Done) => void) {
  const queryClient = useQueryClient();
  const { send: sendRequest, ...sending } = useSending(offer.needsApproval);

  async function send(input: Record<string, unknown>, justification: Justification): Promise<Ending> {
    const ended = await sendRequest({ operation: offer.id, input, justification });
    // What one change touches may show anywhere, so all that is on show is read again.
    if (ended.kind === "done" || ended.kind === "asked") void queryClient.invalidateQueries();
    if (ended.kind === "done") onDone(ended);
    return ended;
  }

  return { send, ...sending };
}
