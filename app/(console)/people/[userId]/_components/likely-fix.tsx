"use client";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { requestOn } from "./request-on.ts";

/** What is wrong and the button that most likely fixes it; nothing where nothing is wrong. */
export function LikelyFix({ overview }: { overview: PersonOverview }) {
  const operate = useOperate();
  const { likelyFix, operations, state } = overview;
  if (!likelyFix) return null;
  const offer = operations.find(({ id }) => id === likelyFix.operation);
  return (
    <Callout
      tone={state.tone}
      title={
        <>
          {likelyFix.headline}
          {likelyFix.since && (
            <span className="font-normal">
              {" Since "}
              <RelativeTime at={likelyFix.since} />.
            </span>
          )}
        </>
      }
      actions={
        offer && (
          <Button
            variant="primary"
            disabledReason={offer.whyNot ?? undefined}
            onClick={() => operate(requestOn(overview, offer))}
          >
            {offer.title}
          </Button>
        )
      }
    >
      <p>{likelyFix.explanation}</p>
    </Callout>
  );
}
