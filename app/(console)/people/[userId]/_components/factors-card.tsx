"use client";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { FactorOfPerson, PersonOverview } from "#lib/schemas/person.ts";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { requestOn } from "./request-on.ts";

const SIBLINGS = "Okta also removes the other Okta Verify factors of that device.";

/** How they prove who they are. */
export function FactorsCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const operate = useOperate();
  const { factors, removeFactor } = overview;

  function remove(factor: FactorOfPerson) {
    const about = [factor.name, factor.detail].filter(Boolean).join(", ");
    const input = { factorId: factor.id };
    operate(
      requestOn(overview, removeFactor, {
        ...{ input, about, given: { recovers: factor.recovers } },
        ...(factor.takesSiblings && { warning: SIBLINGS }),
      }),
    );
  }

  return (
    <PartCard
      {...control}
      title="Factors"
      description="As seen from this server: Okta hides factors that its policies do not allow from this network."
      part={factors}
      itemKey={({ id }) => id}
      empty="No factors visible from this server."
    >
      {(factor) => (
        <>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{factor.name}</span>
              {factor.status !== "ACTIVE" && (
                <Badge tone="caution">{factor.status.toLowerCase().replaceAll("_", " ")}</Badge>
              )}
            </p>
            <p className="flex flex-wrap gap-x-2 text-xs text-muted">
              {factor.detail && <span className="wrap-anywhere">{factor.detail}</span>}
              {factor.created && (
                <span>
                  enrolled <RelativeTime at={factor.created} />
                </span>
              )}
            </p>
          </div>
          <Button size="sm" disabledReason={removeFactor.whyNot ?? undefined} onClick={() => remove(factor)}>
            Remove…<span className="sr-only"> {factor.name}</span>
          </Button>
        </>
      )}
    </PartCard>
  );
}
