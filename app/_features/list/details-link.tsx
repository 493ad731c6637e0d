"use client";
import { createContext, type ComponentProps, type MouseEvent, useContext } from "react";
import { opensElsewhere } from "#components/ui/opens-elsewhere.ts";

/** How a list shows the details of one of its rows: in a dialog over the list, whose address says of which. */
export type DetailsOfList = {
  /** The address of the list as it is, with the details of this row open. */
  addressOf: (id: string) => string;
  open: (id: string) => void;
};

/** Around a list whose rows have details. One for all rows: each reading the address for itself is slow to wake. */
export const DetailsOfList = createContext<DetailsOfList | null>(null);

type DetailsLinkProps = Omit<ComponentProps<"a">, "href" | "onClick"> & { id: string };

/** Leads to the details of a row over the list as it is. @throws Error outside of `DetailsOfList` */
export function DetailsLink({ id, children, ...props }: DetailsLinkProps) {
  const details = useContext(DetailsOfList);
  if (!details) throw new Error("A link to details stands in a list that shows none.");
  const onClick = (event: MouseEvent) => {
    // The page has all it needs: only the address changes. With a modifier key it stays a link like any other.
    if (opensElsewhere(event)) return;
    event.preventDefault();
    details.open(id);
  };
  return (
    <a {...props} href={details.addressOf(id)} onClick={onClick}>
      {children}
    </a>
  );
}
