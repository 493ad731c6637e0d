"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "#components/ui/link.tsx";
import { useState } from "react";
import { answered, type AttemptOutcome } from "#app/_features/operation/attempt.ts";
import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { HookRefusal } from "#lib/schemas/vocabulary/hook-refusals.ts";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { notify } from "#components/ui/toast.tsx";
import { connectReceiver } from "#lib/actions/connect-receiver.ts";
import type { EventHookList, EventHookRow, RefusedDeliveries } from "#lib/schemas/event-hooks.ts";
import { VerifiedBadge } from "./verified-badge.tsx";

/** Where this console itself takes events in, and one click that has Okta send them. */
export function ReceiverCard({
  receiver,
  hook,
}: {
  receiver: EventHookList["receiver"];
  hook: EventHookRow | undefined;
}) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);

  async function connect() {
    setPending(true);
    const ended = await answered(connectReceiver());
    setPending(false);
    setOutcome(ended);
    if (ended.kind === "done") notify({ tone: "positive", title: "Okta sends its events here now." });
    await queryClient.invalidateQueries();
  }

  return (
    <Card
      title="Okta’s events within seconds"
      description="Gatehouse reads the System Log four times a minute. An event hook delivers events at once; each is unconfirmed until the log has it too."
      actions={hook && <VerifiedBadge verified={hook.verified} />}
    >
      <div className="space-y-3">
        <DescriptionList
          columns={2}
          facts={[
            { term: "Address", value: receiver.url, copy: receiver.url },
            { term: "Secret in", value: `The header ${receiver.header}`, copy: receiver.header },
            {
              term: "State",
              value: hook ? (
                <Link href={`/event-hooks/${hook.id}`} className="link">
                  {stateOf(hook)}
                </Link>
              ) : (
                "No event hook in the org delivers here."
              ),
            },
          ]}
        />
        <RefusedNote refused={receiver.refused} />
        {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void connect()} />}
        {!hook && (
          <>
            <Button pending={pending} disabledReason={receiver.whyNot ?? undefined} onClick={() => void connect()}>
              Send Okta’s events here
            </Button>
            <p className="text-xs text-muted">
              To set it up by hand in Okta instead, choose a secret, give it to Gatehouse as{" "}
              <code>GATEHOUSE_HOOK_SECRET</code> and to Okta as the authentication secret of a hook with this address
              and header.
            </p>
          </>
        )}
      </div>
    </Card>
  );
}

function stateOf({ name, active, verified }: EventHookRow): string {
  if (!active) return `“${name}” is inactive: activate it, and Okta delivers again.`;
  return verified ? `“${name}” delivers here.` : `“${name}” delivers nothing until Okta has verified it.`;
}

const LABELS: Record<HookRefusal, string> = {
  secret: "without the right secret: the event hook in Okta has a different secret, or someone else knows this address",
  size: "longer than a delivery can be",
  form: "that were no delivery of an event hook",
};

/** What the receiver refused in the last week; nothing where it refused nothing. */
function RefusedNote({ refused }: { refused: readonly RefusedDeliveries[] }) {
  if (refused.length === 0) return null;
  return (
    <Callout tone="caution" title="Deliveries were refused in the last seven days">
      <ul className="list-disc pl-4">
        {refused.map(({ why, count, lastAt }) => (
          <li key={why}>
            {count.toLocaleString("en")} {LABELS[why]}. The last <RelativeTime at={lastAt} />.
          </li>
        ))}
      </ul>
    </Callout>
  );
}
