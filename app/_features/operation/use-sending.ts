"use client";
import { useState } from "react";
import type { ApprovalRequest } from "#lib/schemas/approval.ts";
import { askSecondPerson, attempt, type Ending } from "./attempt.ts";

/**
 * Sends what a form has put together and keeps how that ended. Where a second person has to agree it asks for that at
 * once: an attempt that can only be refused would be no more than a denial in the trail.
 * @param needsApproval why somebody else has to agree, where that is known beforehand; `null` where not
 * @param first how an attempt made without the form ended, where there was one
 */
export function useSending(needsApproval: string | null, first: Ending | null = null) {
  const [pending, setPending] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(first);
  // Some of what asks for a second person comes to light only with the attempt itself.
  const [told, setTold] = useState(first?.kind === "approval");
  const asks = told || needsApproval !== null;

  async function send(request: ApprovalRequest): Promise<Ending> {
    setPending(true);
    setEnding(null);
    const { operation, input, justification = {} } = request;
    const ended = asks ? await askSecondPerson(request) : await attempt(operation, input, justification);
    setPending(false);
    setEnding(ended);
    if (ended.kind === "approval") setTold(true);
    return ended;
  }

  return { asks, pending, ending, send };
}
