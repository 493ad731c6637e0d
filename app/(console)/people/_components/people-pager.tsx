"use client";
import { Button } from "#components/ui/button.tsx";
import { ListPager } from "#app/_features/list/list-pager.tsx";
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
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <div className="min-w-0 flex-1">
        <ListPager
          label="people"
          control={control}
          next={page?.after}
          pending={pending && page !== undefined}
          note={note}
        />
      </div>
      <Button size="sm" onClick={() => control.change({ scroll: true })}>
        One list
      </Button>
    </div>
  );
}
