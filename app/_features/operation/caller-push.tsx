"use client";
import { Smartphone } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import { EndingNote } from "./ending-note.tsx";
import type { OperationRequest } from "./operation-request.ts";
import { PushProgress } from "./push-progress.tsx";
import { useCallerPush } from "./use-caller-push.ts";

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
    return <p className="text-xs text-muted">They have no Okta Verify push, as seen from here.</p>;
  }
  return (
    <div className="space-y-2">
      {push.sent && <PushProgress key={push.sent.push.id} {...push.sent} onApproved={onApproved} />}
      {push.failure && <EndingNote ending={push.failure} onSignedIn={() => push.sendAgain(reason)} />}
      <div className="flex flex-wrap gap-2">
        {devices.map(({ factorId, name }) => (
          <Button
            key={factorId}
            size="sm"
            icon={<Smartphone aria-hidden className="size-4" />}
            pending={push.pending === factorId}
            disabledReason={whyNot ?? (push.waits ? "Wait for the answer to the one that was sent" : undefined)}
            onClick={() => push.send(factorId, reason)}
          >
            {push.sent ? "Send another push to" : "Or send a push to"} {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
