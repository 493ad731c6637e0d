"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type AttemptOutcome, askSecondPerson, attempt } from "./attempt.ts";
import type { ApprovalRequest } from "#lib/schemas/approval.ts";
import type { Justification, OfferedOperation } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";

/**
 * Sends what a form has put together and keeps how that ended. Where a second person has to agree it asks for that at
 * once: an attempt that can only be refused would be no more than a denial in the trail.
 * @param needsApproval why someone else has to agree, where that is known beforehand; `null` where not
 * @param first how an attempt made without the form ended, where there was one
 */
export function useSending(needsApproval: string | null, first: AttemptOutcome | null = null) {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(first);
  // Some of what asks for a second person comes to light only with the attempt itself.
  const [needsSecondPerson, setNeedsSecondPerson] = useState(first?.kind === "approval");
  const asks = needsSecondPerson || needsApproval !== null;

  async function send(request: ApprovalRequest): Promise<AttemptOutcome> {
    setPending(true);
    setOutcome(null);
    const { operation, input, justification = {} } = request;
    const ended = asks ? await askSecondPerson(request) : await attempt(operation, input, justification);
    setPending(false);
    setOutcome(ended);
    if (ended.kind === "approval") setNeedsSecondPerson(true);
    return ended;
  }

  return { asks, pending, outcome, send };
}

type Done = Extract<Outcome, { kind: "done" }>;

/** Sends a form's operation and keeps how it ended; what was typed is the form's own and stays. */
export function useSubmit(offer: OfferedOperation, onDone: (outcome: Done) => void) {
  const queryClient = useQueryClient();
  const { send: sendRequest, ...sending } = useSending(offer.needsApproval);

  async function send(input: Record<string, unknown>, justification: Justification): Promise<AttemptOutcome> {
    const ended = await sendRequest({ operation: offer.id, input, justification });
    // What one change touches may show anywhere, so all that is on show is read again.
    if (ended.kind === "done" || ended.kind === "asked") void queryClient.invalidateQueries();
    if (ended.kind === "done") onDone(ended);
    return ended;
  }

  return { send, ...sending };
}
