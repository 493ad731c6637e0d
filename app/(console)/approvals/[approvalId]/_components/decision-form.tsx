"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { decideApproval } from "#lib/actions/approvals.ts";
import type { Approval, Decision } from "#lib/schemas/approval.ts";
import { ApprovalRefusal } from "./approval-refusal.tsx";
import { useApprovalCommand } from "./use-approval-command.ts";

/** Approves or rejects; people who may not decide are told why. */
export function DecisionForm({ approval }: { approval: Approval }) {
  const [comment, setComment] = useState("");
  const [silent, setSilent] = useState(false);
  const { send, again, pending, refusal } = useApprovalCommand();

  if (approval.whyNotDecide) {
    return (
      <Callout tone="info" title="You cannot decide this">
        <p>{approval.whyNotDecide}</p>
      </Callout>
    );
  }

  function decide(verdict: Decision["verdict"]) {
    const missing = verdict === "reject" && comment.trim() === "";
    setSilent(missing);
    if (missing) return;
    const { id: approvalId, contentHash } = approval;
    send(() => decideApproval({ approvalId, verdict, contentHash, comment: comment.trim() }));
  }

  return (
    <Card title="Your decision">
      <div className="space-y-4">
        <Field
          label="Comment"
          hint="Saved with the decision. Required when you reject."
          error={silent ? "Say why you reject it: the requester needs to know." : undefined}
        >
          <TextArea value={comment} rows={2} maxLength={500} onChange={(event) => setComment(event.target.value)} />
        </Field>
        <ApprovalRefusal refusal={refusal} onSignedIn={again} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="danger" pending={pending} onClick={() => decide("reject")}>
            Reject
          </Button>
          <Button variant="primary" pending={pending} onClick={() => decide("approve")}>
            Approve
          </Button>
        </div>
      </div>
    </Card>
  );
}
