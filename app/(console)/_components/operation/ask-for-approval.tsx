"use client";
import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { askForApproval } from "#lib/actions/approvals.ts";
import type { ApprovalReply, ApprovalRequest } from "#lib/schemas/approval.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemCallout } from "../problem-callout.tsx";
import { SignInAgain } from "../sign-in-again.tsx";

const LOST: Problem = {
  title: "Gatehouse did not answer.",
  meaning: "It is not known whether your request arrived.",
  remedy: "Check your connection and look under Approvals before you ask again.",
  causes: [],
  code: null,
  requestId: null,
};

type AskForApprovalProps = { problem: Problem; request: ApprovalRequest };

/** Says that somebody else has to agree to this, and asks for it, exactly as it stands in the form. */
export function AskForApproval({ problem, request }: AskForApprovalProps) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [reply, setReply] = useState<ApprovalReply | null>(null);

  async function ask() {
    setPending(true);
    // An action only rejects when the answer was lost on the way.
    setReply(await askForApproval(request).catch(() => ({ ok: false, problem: LOST, signedOut: false }) as const));
    setPending(false);
    void queryClient.invalidateQueries({ queryKey: ["approvals"] });
  }

  if (reply?.ok) {
    return (
      <Callout announce tone="positive" title="Asked for">
        <p>
          Somebody else can agree to it now. You are told when they have, and carry it out from{" "}
          <Link href={`/approvals/${reply.approvalId}`} className="link">
            your request
          </Link>
          .
        </p>
      </Callout>
    );
  }
  return (
    <div className="space-y-3">
      <ProblemCallout
        problem={problem}
        tone="caution"
        actions={
          <Button size="sm" pending={pending} onClick={() => void ask()}>
            Ask for approval
          </Button>
        }
      />
      {reply && (
        <ProblemCallout
          problem={reply.problem}
          {...(reply.signedOut && { actions: <SignInAgain onDone={() => void ask()} /> })}
        />
      )}
    </div>
  );
}
