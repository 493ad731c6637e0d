"use client";
import { type ReactNode, useState } from "react";
import { ProblemState } from "../problem/problem-state.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Part } from "#lib/schemas/part.ts";
import { cn } from "#lib/utils/cn.ts";

/** What every part of the page is given beside its own. */
export type PartControl = { retrying: boolean; onRetry: () => void };

type PartCardProps<Item> = PartControl & {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  part: Part<Item>;
  itemKey: (item: Item) => string;
  /** The content of an item's row. */
  children: (item: Item) => ReactNode;
  /** Said in place of a list without items. */
  empty: string;
  /** Items shown before the reader asks for all of them; on a phone fewer, so that what is below stays near. */
  first?: number;
  /** Below the list. */
  footer?: ReactNode;
};

const FIRST_ON_A_PHONE = 3;

/** A list that is one part of the page: when reading it failed it says so, and the rest of the page stands. */
export function PartCard<Item>(props: PartCardProps<Item>) {
  const { title, description, actions, part, itemKey, children, empty, first = 8, footer } = props;
  const [all, setAll] = useState(false);
  const items = part.ok ? part.items : [];
  const long = items.length > first;
  // One alone is not worth a button in its place.
  const longOnAPhone = items.length > FIRST_ON_A_PHONE + 1;
  const count = part.ok && items.length > 0 ? ` (${items.length})` : "";
  return (
    <Card flush title={`${title}${count}`} description={description} actions={actions}>
      {!part.ok && (
        <ProblemState
          problem={part.problem}
          actions={
            <Button pending={props.retrying} onClick={props.onRetry}>
              Try again
            </Button>
          }
        />
      )}
      {part.ok && items.length === 0 && <p className="px-4 py-3 text-sm text-muted">{empty}</p>}
      {items.length > 0 && (
        <ul className="divide-y divide-line text-sm">
          {items.slice(0, all ? undefined : first).map((item, index) => (
            <li
              key={itemKey(item)}
              className={cn(
                "flex min-w-0 items-start gap-3 px-4 py-2",
                !all && longOnAPhone && index >= FIRST_ON_A_PHONE && "max-sm:hidden",
              )}
            >
              {children(item)}
            </li>
          ))}
        </ul>
      )}
      {(longOnAPhone || footer) && (
        <div
          className={cn(
            "flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-1.5 text-sm",
            !long && !footer && "sm:hidden",
          )}
        >
          {longOnAPhone && (
            <Button
              variant="quiet"
              size="sm"
              aria-expanded={all}
              onClick={() => setAll(!all)}
              className={cn("-ml-2", !long && "sm:hidden")}
            >
              {all ? "Show fewer" : `Show all ${items.length}`}
            </Button>
          )}
          {footer}
        </div>
      )}
    </Card>
  );
}
