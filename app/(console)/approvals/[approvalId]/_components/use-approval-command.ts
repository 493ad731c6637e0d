"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ApprovalReply } from "#lib/schemas/approval.ts";

export type ApprovalRefused = Extract<ApprovalReply, { ok: false }>;

const LOST: ApprovalRefused = {
  ok: false,
  signedOut: false,
  problem: {
    title: "Gatehouse did not answer.",
    meaning: "It is not known whether this was received.",
    remedy: "Check your connection and look at the request again. A decision is only recorded once.",
    causes: [],
    code: null,
    requestId: null,
  },
};

/** Sends a decision or withdraws a request, one at a time; `again` repeats the last after signing in again. */
export function useApprovalCommand() {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<ApprovalRefused | null>(null);
  const latest = useRef<(() => Promise<ApprovalReply>) | null>(null);

  async function send(order: () => Promise<ApprovalReply>) {
    latest.current = order;
    setPending(true);
    setRefusal(null);
    // An action only rejects when the answer was lost on the way; what the server refuses comes as a reply.
    const reply = await order().catch(() => LOST);
    setPending(false);
    if (!reply.ok) setRefusal(reply);
    void queryClient.invalidateQueries({ queryKey: ["approvals"] });
  }

  return {
    pending,
    refusal,
    send: (order: () => Promise<ApprovalReply>) => void send(order),
    again: () => void (latest.current && send(latest.current)),
  };
}
