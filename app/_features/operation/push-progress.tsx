"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { callerPushQuery } from "#lib/client/caller-push.ts";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import { timeOfDay } from "#lib/utils/format-time.ts";

type PushProgressProps = {
  push: CallerPushView;
  /** What the caller is to pick on the phone. */
  number: number | null;
  onApproved: (push: CallerPushView) => void;
};

/** What has become of a push, as it comes. */
export function PushProgress({ push, number, onApproved }: PushProgressProps) {
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
              <span>The caller chooses it in Okta Verify. It is shown to nobody else.</span>
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
            Whoever holds the phone says that it is not them who calls. Do nothing for this caller; call the person back
            on the number on file and tell your security team. For an hour a second person is needed.
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
        <Callout announce tone="caution" title="Okta does not say what became of the push">
          <p>It verifies nobody. Send another, or verify them in another way.</p>
        </Callout>
      );
  }
}
