"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sendCallerPush } from "#lib/actions/ask-caller.ts";
import { callerPushQuery } from "#lib/client/caller-push.ts";
import type { AskCallerReply } from "#lib/schemas/caller-push.ts";
import { LOST, type Ending } from "./attempt.ts";

type Sent = Omit<Extract<AskCallerReply, { ok: true }>, "ok">;

/** The push of one form: sent, and followed until it has been answered. One at a time. */
export function useCallerPush(userId: string) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [failure, setFailure] = useState<Ending | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const { data } = useQuery(callerPushQuery(sent?.push ?? null));

  async function send(factorId: string, reason: string) {
    if (pending !== null) return;
    setPending(factorId);
    setLast(factorId);
    setFailure(null);
    try {
      const reply = await sendCallerPush({ userId, factorId, ...(reason.trim() && { reason }) });
      if (reply.ok) setSent(reply);
      else setFailure(reply.outcome);
    } catch {
      // Next rejects a server action only when no usable answer came back; what the server says is a value.
      setFailure({ kind: "lost", problem: LOST });
    }
    setPending(null);
  }

  return {
    ...{ sent, failure, pending },
    waits: data?.state === "WAITING",
    send: (factorId: string, reason: string) => void send(factorId, reason),
    sendAgain: (reason: string) => void (last !== null && send(last, reason)),
  };
}
