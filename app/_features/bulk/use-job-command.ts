"use client";
import { useRef, useState } from "react";
import type { JobReply } from "#lib/schemas/bulk.ts";

export type Refusal = Extract<JobReply, { ok: false }>;

/** Sending it again is safe: a submission carries its own key, and orders to a job are checked against its state. */
const LOST: Refusal = {
  ok: false,
  signedOut: false,
  problem: {
    title: "Gatehouse did not answer.",
    meaning: "It is not known whether this was received.",
    remedy: "Check your connection and send it again. It is only carried out once.",
    causes: [],
    code: null,
    requestId: null,
  },
};

/**
 * Sends an order to the bulk jobs (plan, start, cancel, resume), one at a time.
 * @param onTaken runs with the job's id once it is taken
 * @returns `send`, whether one is on its way, why the last was refused, and `again` to repeat that one
 */
export function useJobCommand(onTaken: (jobId: string) => void) {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef<(() => Promise<JobReply>) | null>(null);

  async function send(command: () => Promise<JobReply>) {
    latest.current = command;
    setPending(true);
    setRefusal(null);
    // An action only rejects when the answer was lost on the way; what the server refuses comes as a reply.
    const reply = await command().catch(() => LOST);
    setPending(false);
    if (reply.ok) onTaken(reply.jobId);
    else setRefusal(reply);
  }

  const again = () => void (latest.current && send(latest.current));
  return { send, again, pending, refusal };
}
