"use client";
import { ACTIVE_CHOICES, ActiveBadge, RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import type { EventHookRow } from "#lib/schemas/event-hooks.ts";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { useRead } from "#lib/client/reads.ts";
import { hookPicking } from "#lib/schemas/vocabulary/event-hooks.ts";
import { VerifiedBadge } from "./_components/verified-badge.tsx";
import { NewHook } from "./_components/event-hooks-actions.tsx";
import { ReceiverCard } from "./_components/receiver-card.tsx";
import { hooksParams } from "./search-params.ts";

const column = columnsOf<EventHookRow>();

const columns = column.columns([
  column.accessor("name", {
    header: "Name",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-72 truncate" },
    cell: ({ row: { original } }) => <RowLink href={`/event-hooks/${original.id}`}>{original.name}</RowLink>,
  }),
  column.accessor("active", {
    header: "State",
    meta: {
      className: "whitespace-nowrap",
      filter: { kind: "choice", options: [...ACTIVE_CHOICES, { value: "UNVERIFIED", label: "Not verified" }] },
    },
    cell: ({ row: { original } }) => (
      <span className="inline-flex gap-1.5">
        <ActiveBadge active={original.active} />
        <VerifiedBadge verified={original.verified} />
      </span>
    ),
  }),
  column.accessor("url", { header: "Address", enableSorting: true, meta: { className: "max-w-96 truncate" } }),
  column.accessor("eventTypes", {
    header: "Events",
    meta: { className: "max-w-96 truncate text-muted" },
    cell: ({ row: { original } }) => original.eventTypes.join(", "),
  }),
  column.accessor("created", {
    header: "Created",
    enableSorting: true,
    cell: (cell) => <TimeCell at={cell.getValue()} />,
  }),
]);

const idOf = ({ id }: EventHookRow) => id;
const nameOf = ({ name }: EventHookRow) => name;

/** Every event hook; an org has a few dozen at most, so they are searched here. */
export function EventHooksList() {
  const control = useListState(hooksParams, { filters: ["status"] });
  const read = useRead("/event-hooks");
  const { data } = read;
  const picked = usePicked(data?.rows, hookPicking, control.params);
  return (
    <>
      {data && <ReceiverCard receiver={data.receiver} hook={data.rows.find(({ url }) => url === data.receiver.url)} />}
      <ListTable
        list="event-hooks"
        file="/api/event-hooks/export"
        label="Event hooks"
        one="event hook"
        columns={columns}
        rowId={idOf}
        rowLabel={nameOf}
        control={control}
        query={control.params}
        read={read}
        answer={picked}
        search={{ label: "Search event hooks", placeholder: "Name, address or event type" }}
        filters={{ active: "status" }}
        noMatch={{
          title: "No event hook matches",
          hint: "Search finds part of a name, an address or an event type.",
        }}
        empty={{
          title: "No event hook yet",
          hint: "With an event hook, Okta calls an address of yours when an event you choose happens.",
          actions: data?.create.whyNot === null && <NewHook />,
        }}
        skeletonRows={4}
      />
    </>
  );
}
