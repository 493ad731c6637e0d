"use client";
import { Pager } from "#components/ui/pager.tsx";
import type { PeoplePage } from "#lib/schemas/people.ts";
import { PAGE_SIZES } from "../search-params.ts";
import type { PeopleControl } from "./use-people-params.ts";

type PeoplePagerProps = { control: PeopleControl; page: PeoplePage | undefined; pending: boolean };

/** Forwards and back. Okta only gives the next cursor, so the way back is the cursors that led here. */
export function PeoplePager({ control, page, pending }: PeoplePagerProps) {
  const { pages, limit, group } = control.params;
  const next = page?.after;
  return (
    <Pager
      label="people"
      summary={
        group === ""
          ? `Page ${pages.length + 1}. A change can take a few seconds to show in search.`
          : `Page ${pages.length + 1}. Okta lists a group's members in its own order, so they cannot be sorted.`
      }
      onPrevious={pages.length > 0 ? () => control.goTo(pages.slice(0, -1)) : undefined}
      onNext={next ? () => control.goTo([...pages, next]) : undefined}
      pending={pending && page !== undefined}
      pageSize={limit}
      pageSizes={PAGE_SIZES}
      onPageSizeChange={(size) => control.change({ limit: PAGE_SIZES.find((each) => each === size) ?? limit })}
    />
  );
}
