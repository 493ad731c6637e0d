"use client";
import { useEffect, useEffectEvent } from "react";
import { takeReason } from "#app/_features/palette/typed-reason.ts";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { notify } from "#components/ui/toast.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { requestOn } from "./request-on.ts";
import { parseInlineReason } from "./inline-reason.ts";

/** Opens the form of the operation that the address asks for (`?do=user.unlock`), once, or says why it cannot be. */
export function RequestedOperation({ overview }: { overview: PersonOverview }) {
  const operate = useOperate();
  const open = useEffectEvent((id: string, reason: string) => {
    const offer = overview.operations.find((each) => each.id === id);
    if (!offer) return;
    if (offer.whyNot === null)
      operate(requestOn(overview, offer, offer.asksCallerCheck ? parseInlineReason(reason) : { reason }));
    else notify({ tone: "caution", title: `${offer.title} is not possible now.`, description: offer.whyNot });
  });
  const { id } = overview.person;
  useEffect(() => {
    const address = new URL(location.href);
    const wanted = address.searchParams.get("do");
    if (wanted === null) return;
    const reason = takeReason(`${address.pathname}${address.search}`);
    // Taken out first: coming back to this page, or reloading it, must not ask for it again.
    address.searchParams.delete("do");
    history.replaceState(history.state, "", address);
    open(wanted, reason);
  }, [id]);
  return null;
}
