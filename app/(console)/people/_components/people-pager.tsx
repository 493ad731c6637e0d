"use client";
import { ListPager } from "#app/(console)/_components/list/list-pager.tsx";
import type { PeoplePage } from "#lib/schemas/people.ts";
import type { PeopleControl } from "./use-people-params.ts";

type PeoplePagerProps = { control: PeopleControl; page: PeoplePage | undefined; pending: boolean };

/** Pages of people, with what to know about their order. */
export function PeoplePager({ control, page, pending }: PeoplePagerProps) {
  const note =
    control.params.group === ""
      ? "A change can take a few seconds to show in search."
      : "Okta lists a group's members in its own order, so they cannot be sorted.";
  return (
    <ListPager
      label="people"
      control={control}
      next={page?.after}
      pending={pending && page !== undefined}
      note={note}
    />
  );
}
