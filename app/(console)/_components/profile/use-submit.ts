"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApprovalRequest } from "#lib/schemas/approval.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { attempt, type Ending } from "../operation/attempt.ts";

type Done = Extract<Outcome, { kind: "done" }>;

/** Sends a form's operation and keeps how it ended; what was typed is the form's own and stays. */
export function useSubmit(operation: OperationId, onDone: (outcome: Done) => void) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  /** What was sent last, for somebody else to agree to where that is needed. */
  const [sent, setSent] = useState<ApprovalRequest>();

  async function send(input: Record<string, unknown>, justification: Justification): Promise<Ending> {
    setPending(true);
    setEnding(null);
    setSent({ operation, input, justification });
    const ended = await attempt(operation, input, justification);
    setPending(false);
    setEnding(ended);
    if (ended.kind === "done") {
      // What one change touches may show anywhere, so all that is on show is read again.
      void queryClient.invalidateQueries();
      onDone(ended);
    }
    return ended;
  }

  return { send, sent, pending, ending };
}
