"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { withdrawApproval } from "#lib/actions/approvals.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { Approval } from "#lib/schemas/approval.ts";
import { attempt, type AttemptOutcome } from "#app/_features/operation/attempt.ts";
import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { SecretOnce } from "#app/_features/operation/secret-once.tsx";
import { ApprovalRefusal } from "./approval-refusal.tsx";
import { useApprovalCommand } from "./use-approval-command.ts";

/** What the requester can do: withdraw it while it waits, carry it out once it is approved. */
export function OwnRequest({ approval }: { approval: Approval }) {
  const { send, again, pending, refusal } = useApprovalCommand();
  const { id, mayWithdraw, mayCarryOut } = approval;
  // Being carried out uses the agreement up, and its end, which may be a secret shown once, is still to be told.
  const [begun, setBegun] = useState(false);
  if (!mayWithdraw && !mayCarryOut && !begun) return null;
  return (
    <div className="space-y-3">
      {(mayCarryOut || begun) && <CarryOut approval={approval} onBegin={() => setBegun(true)} />}
      <ApprovalRefusal refusal={refusal} onSignedIn={again} />
      {mayWithdraw && (
        <div className="flex justify-end">
          <Button pending={pending} onClick={() => send(() => withdrawApproval(id))}>
            Withdraw the request
          </Button>
        </div>
      )}
    </div>
  );
}

/** As it was given with the request: what was agreed to is this too. */
function justificationOf({ reason, callerCheck, callerPushId }: Approval): Justification {
  return {
    ...(reason && { reason }),
    ...(callerCheck && { callerCheck }),
    ...(callerPushId && { pushId: callerPushId }),
  };
}

function CarryOut({ approval, onBegin }: { approval: Approval; onBegin: () => void }) {
  const { id, operation, mayCarryOut } = approval;
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  if (!operation) return null;
  const { input, title } = operation;
  if (!input) {
    return (
      <Callout tone="info" title="It is approved">
        <p>It contained a secret, which is not stored. Fill in the same form again: it is approved now.</p>
      </Callout>
    );
  }

  async function carryOut(known: Record<string, unknown>, what: NonNullable<typeof operation>) {
    onBegin();
    setPending(true);
    const ended = await attempt(what.id, known, justificationOf(approval), id);
    setPending(false);
    setOutcome(ended);
    void queryClient.invalidateQueries();
  }

  if (outcome?.kind === "done") {
    return outcome.secret ? (
      <SecretOnce
        secret={outcome.secret}
        message={outcome.message}
        onClose={() => setOutcome({ ...outcome, secret: null })}
      />
    ) : (
      <Callout announce tone="positive" title={outcome.message} />
    );
  }
  return (
    <div className="space-y-3">
      {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void carryOut(input, operation)} />}
      {(mayCarryOut || pending) && (
        <div className="flex justify-end">
          <Button variant="primary" pending={pending} onClick={() => void carryOut(input, operation)}>
            {title} now
          </Button>
        </div>
      )}
    </div>
  );
}
