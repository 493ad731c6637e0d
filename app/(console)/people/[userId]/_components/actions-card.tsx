"use client";
import { useRouter } from "next/navigation";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { requestOn } from "./request-on.ts";

type Refusal = [why: string, titles: string[]];

/** Titles of what cannot be done, by why not: one reason often stands against several. */
function refusalsOf(operations: readonly OfferedOperation[]): Refusal[] {
  const byReason = new Map<string, string[]>();
  for (const { whyNot, title } of operations) {
    if (whyNot !== null) byReason.set(whyNot, [...(byReason.get(whyNot) ?? []), title]);
  }
  return [...byReason];
}

/**
 * What cannot be done: anyone who misses an action finds it here with the reason. Folded away where something
 * else can be done.
 */
function NotNow({ refusals, folded }: { refusals: readonly Refusal[]; folded: boolean }) {
  const count = refusals.reduce((sum, [, titles]) => sum + titles.length, 0);
  const more = folded ? " more" : "";
  return (
    <details open={!folded} className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm py-0.5 text-muted hover:text-ink">
        {count === 1 ? `1${more} that is not possible now` : `${count}${more} that are not possible now`}
      </summary>
      <dl className="mt-2 space-y-1">
        {refusals.map(([why, titles]) => (
          <div key={why} className="gap-x-2 sm:flex">
            <dt className="shrink-0 sm:w-64">{titles.join(", ")}</dt>
            <dd className="text-muted">{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What can be done to this person now, and why the rest cannot. */
export function ActionsCard({ overview }: { overview: PersonOverview }) {
  const operate = useOperate();
  const router = useRouter();
  // A deleted person no longer has a page.
  const afterwards = ({ effects }: OfferedOperation) =>
    effects.destroys === "user" ? { onDone: () => router.push("/people") } : {};
  const possible = overview.operations.filter(({ whyNot }) => whyNot === null);
  const refusals = refusalsOf(overview.operations);
  return (
    <Card title="Actions">
      <div className="space-y-3">
        {possible.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {possible.map((offer) => (
              <Button
                key={offer.id}
                className={offer.risk === "destructive" ? "not-aria-disabled:text-critical!" : undefined}
                onClick={() => operate(requestOn(overview, offer, afterwards(offer)))}
              >
                {offer.title}…
              </Button>
            ))}
          </div>
        )}
        {refusals.length > 0 && <NotNow refusals={refusals} folded={possible.length > 0} />}
      </div>
    </Card>
  );
}
