"use client";
import { queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import { Smartphone } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { type AttemptOutcome, LOST } from "./attempt.ts";
import { OutcomeNote } from "./outcome-note.tsx";
import type { OperationRequest } from "./operation-request.ts";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { sendCallerPush } from "#lib/actions/ask-caller.ts";
import { fetchRead } from "#lib/client/reads.ts";
import type { AskCallerReply, CallerPushView } from "#lib/schemas/caller-push.ts";
import { timeOfDay } from "#lib/utils/format-time.ts";

type CallerPushProps = {
  caller: NonNullable<OperationRequest["caller"]>;
  /** Why, as far as it has been typed; goes into the trail with the push. */
  reason: string;
  onApproved: (push: CallerPushView) => void;
};

/** Has the caller prove themselves on their own phone: a push is sent, and its answer shown as it comes. */
export function CallerPush({ caller, reason, onApproved }: CallerPushProps) {
  const push = useCallerPush(caller.userId);
  const { devices, whyNot } = caller;
  if (devices.length === 0) {
    return <p className="text-xs text-muted">They have no Okta Verify push that this console can see.</p>;
  }
  return (
    <div className="space-y-2">
      {push.sent && <PushProgress key={push.sent.push.id} {...push.sent} onApproved={onApproved} />}
      {push.failure && <OutcomeNote outcome={push.failure} onSignedIn={() => push.sendAgain(reason)} />}
      <div className="flex flex-wrap gap-2">
        {devices.map(({ factorId, name }) => (
          <Button
            key={factorId}
            size="sm"
            icon={<Smartphone aria-hidden className="size-4" />}
            pending={push.pending === factorId}
            disabledReason={whyNot ?? (push.waits ? "Wait for the answer to the push you sent" : undefined)}
            onClick={() => push.send(factorId, reason)}
          >
            {push.sent ? "Send another push to" : "Or send a push to"} {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

type Sent = Omit<Extract<AskCallerReply, { ok: true }>, "ok">;

/** The push of one form: sent, and followed until it has been answered. One at a time. */
function useCallerPush(userId: string) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [failure, setFailure] = useState<AttemptOutcome | null>(null);
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

type PushProgressProps = {
  push: CallerPushView;
  /** What the caller is to pick on the phone. */
  number: number | null;
  onApproved: (push: CallerPushView) => void;
};

/** What has become of a push, as it comes. */
function PushProgress({ push, number, onApproved }: PushProgressProps) {
  const { data, error } = useQuery(callerPushQuery(push));
  const approved = useEffectEvent(onApproved);
  const now = data ?? push;
  useEffect(() => {
    if (now.state === "APPROVED") approved(now);
  }, [now]);
  const at = timeOfDay(now.answeredAt ?? now.expiresAt);
  switch (now.state) {
    case "WAITING":
      return (
        <Callout announce tone="info" title={number === null ? "Waiting for their answer" : "Tell the caller a number"}>
          {number !== null && (
            <p className="flex items-center gap-3">
              <span className="text-2xl font-semibold tabular-nums">{number}</span>
              <span>The caller chooses it in Okta Verify. Only you see it.</span>
            </p>
          )}
          <p className="flex items-start gap-2 text-muted">
            <Spinner className="mt-1 size-3.5 shrink-0" />
            <span className="wrap-anywhere">
              {now.factor}, sent at {timeOfDay(now.sentAt)}; it ends <RelativeTime at={now.expiresAt} />
            </span>
          </p>
          {error && <p className="text-muted">{error.message} It is asked again.</p>}
        </Callout>
      );
    case "APPROVED":
      return null;
    case "REJECTED":
      return (
        <Callout announce tone="critical" title={`Rejected at ${at}`}>
          <p>
            The person with the phone says they are not the caller. Do nothing for this caller. Call the person back on
            the number on file and tell your security team. For one hour, a second person is needed.
          </p>
        </Callout>
      );
    case "TIMEOUT":
      return (
        <Callout announce tone="caution" title={`Nobody answered by ${at}`}>
          <p>The phone may be off or out of reach. Send another, or verify them in another way.</p>
        </Callout>
      );
    case "LOST":
      return (
        <Callout announce tone="caution" title="Okta does not say what happened to the push">
          <p>The caller is not verified. Send another push, or verify them in another way.</p>
        </Callout>
      );
  }
}

const LOOKED_AT_EVERY_MS = 2_000;

/** What becomes of a push, looked at until it has been answered or its time is over. */
function callerPushQuery(sent: CallerPushView | null) {
  return queryOptions({
    queryKey: ["caller-pushes", sent?.id],
    queryFn: sent ? ({ signal }) => fetchRead("/caller-pushes/{pushId}", { pushId: sent.id }, signal) : skipToken,
    ...(sent && { initialData: sent }),
    refetchInterval: ({ state }) => (state.data?.state === "WAITING" ? LOOKED_AT_EVERY_MS : false),
    // The agent may be in another window, talking to the caller.
    refetchIntervalInBackground: true,
  });
}
