"use client";
import { useRouter } from "next/navigation";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import type { EventHookOverview } from "#lib/schemas/event-hooks.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";

/** What can be done to the hook now; the one thing it waits for first. */
export function HookActions({ hook, operations }: EventHookOverview) {
  const operate = useOperate();
  const router = useRouter();
  const possible = operations.filter(({ whyNot }) => whyNot === null);

  // Verification comes first of what makes Okta deliver.
  const awaited = hook.verified ? undefined : possible.find(({ effects }) => effects.grants === "deliveries");

  function ask(offer: OfferedOperation) {
    const inverse = operations.find(({ id }) => id === offer.inverse);
    operate({
      offer,
      target: { name: hook.name, detail: hook.url },
      input: { hookId: hook.id },
      ...(inverse && { inverse }),
      ...(offer.effects.destroys && { onDone: () => router.push("/event-hooks") }),
    });
  }

  return possible.map((offer) => (
    <Button
      key={offer.id}
      variant={offer === awaited ? "primary" : "secondary"}
      className={offer.risk === "destructive" ? "not-aria-disabled:text-critical!" : undefined}
      onClick={() => ask(offer)}
    >
      {offer.title}…
    </Button>
  ));
}
