"use client";
import { createSerializer, type inferParserType, type ParserMap, type SingleParser } from "nuqs";
import { createContext, type ComponentProps, type MouseEvent, useContext, useMemo } from "react";
import { opensElsewhere } from "#components/ui/opens-elsewhere.ts";
import type { ListState } from "./use-list-state.ts";

/** How a list shows the details of one of its rows: in a dialog over the list, whose address says of which. */
type RowDetails = {
  /** The address of the list as it is, with the details of this row open. */
  addressOf: (id: string) => string;
  open: (id: string) => void;
};

/** Around a list whose rows have details. One for all rows: each reading the address for itself is slow to wake. */
export const RowDetails = createContext<RowDetails | null>(null);

/**
 * The details of a list's rows.
 * @param path the list's own
 * @param name the parameter that says which row's details are open
 */
export function useRowDetails<Parsers extends ParserMap>(
  path: string,
  parsers: Parsers,
  { params, show }: ListState<inferParserType<Parsers>>,
  name: keyof Parsers & string,
) {
  const details = useMemo<RowDetails>(() => {
    const addressOf = createSerializer(parsers);
    const parser = parsers[name] as unknown as SingleParser<unknown>;
    const opened = (id: string) => ({ [name]: parser.parse(id) }) as Partial<inferParserType<Parsers>>;
    return {
      addressOf: (id) => addressOf(path, { ...params, ...opened(id) }),
      open: (id) => show(opened(id), "push"),
    };
  }, [path, parsers, params, show, name]);
  const close = () => show({ [name]: null } as Parameters<typeof show>[0], "replace");
  return { details, close };
}

type DetailsLinkProps = Omit<ComponentProps<"a">, "href" | "onClick"> & { id: string };

/** Leads to the details of a row over the list as it is. @throws Error outside of `RowDetails` */
export function DetailsLink({ id, children, ...props }: DetailsLinkProps) {
  const details = useContext(RowDetails);
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
