"use client";
import { ChevronDown } from "lucide-react";
import { Link } from "#components/ui/link.tsx";
import { useState } from "react";
import { peopleCount } from "./messages.ts";
import type { Selection } from "#components/data-table/selection.ts";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu, MenuGroup } from "#components/ui/menu.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";
import type { FieldValues } from "#lib/schemas/vocabulary/fields.ts";
import { BULK_SECTIONS, offeredAt, type Place } from "#lib/schemas/vocabulary/places.ts";

const code = onDemand(() => import("./plan-dialog.tsx").then((module) => module.BulkPlanDialog));

export type SelectionVerbsProps = {
  offers: readonly BulkOffer[];
  selected: Selection;
  /** Where they were selected, in words. */
  source: string;
  /** Where a job is made for all who match the list's filter, on other pages too; left out where no job can be made so. */
  everybodyHref?: string;
  /** What is done first to those in this list: taking away what they are listed for. */
  first?: { place: Place; label: string; given: FieldValues; whyNot?: string | null };
};

/** The buttons of SelectionActions; fetched with the first selection. */
export function SelectionVerbs({ offers, selected, source, everybodyHref, first }: SelectionVerbsProps) {
  const [chosen, setChosen] = useState<{ offer: BulkOffer; given?: FieldValues } | null>(null);
  const draw = useOnDemand(code, chosen !== null, () => {
    setChosen(null);
    notifyCodeFailure();
  });
  const tooMany =
    selected.size > MOST_LISTED
      ? `You can select at most ${peopleCount(MOST_LISTED)}; use a filter or a file for more.`
      : undefined;
  const fitting = offers.filter(({ on, rows }) => on === "person" && rows !== "required");
  const [offerOfFirst] = first ? offeredAt(first.place, offers) : [];
  const atHand = offeredAt("selection", fitting);
  return (
    <>
      {first && offerOfFirst && (
        <Button
          size="sm"
          disabledReason={offerOfFirst.whyNot ?? first.whyNot ?? tooMany}
          onClick={() => setChosen({ offer: offerOfFirst, given: first.given })}
        >
          {first.label}
        </Button>
      )}
      {atHand.map((offer) => (
        <Button key={offer.id} size="sm" disabledReason={offer.whyNot ?? tooMany} onClick={() => setChosen({ offer })}>
          {offer.title}…
        </Button>
      ))}
      <Menu
        trigger={
          <Button size="sm" icon={<ChevronDown aria-hidden className="size-4" />}>
            More
          </Button>
        }
      >
        {BULK_SECTIONS.map(({ label, place }) => {
          const there = offeredAt(place, fitting).filter((offer) => !atHand.includes(offer));
          return (
            there.length > 0 && (
              <MenuGroup key={label} label={label}>
                {there.map((offer) => (
                  <MenuItem
                    key={offer.id}
                    tone={offer.risk === "destructive" ? "danger" : "default"}
                    disabledReason={offer.whyNot ?? tooMany}
                    onSelect={() => setChosen({ offer })}
                  >
                    {offer.title}…
                  </MenuItem>
                ))}
              </MenuGroup>
            )
          );
        })}
      </Menu>
      {everybodyHref && (
        <Link href={everybodyHref} className="link">
          Everyone who matches the filter instead
        </Link>
      )}
      {chosen &&
        draw?.({
          ...chosen,
          count: peopleCount(selected.size),
          targets: { kind: "list", given: [...selected] },
          source,
          open: true,
          onOpenChange: (open) => !open && setChosen(null),
        })}
    </>
  );
}
