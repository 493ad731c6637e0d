"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { OperationProvider } from "#app/(console)/_components/operation/operation-provider.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { eventHooksQuery } from "#lib/client/event-hooks.ts";
import type { EventHookRow } from "#lib/schemas/event-hooks.ts";
import { DeleteAll } from "./delete-all.tsx";
import { HOOK_COLUMNS } from "./hook-columns.tsx";
import { ReceiverCard } from "./receiver-card.tsx";

const idOf = ({ id }: EventHookRow) => id;
const nameOf = ({ name }: EventHookRow) => name;

const NEW_HOOK = (
  <ButtonLink href="/event-hooks/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
    New event hook
  </ButtonLink>
);

/** Every event hook; an org has a few dozen at most, so they are searched here. */
export function EventHooksBrowser() {
  const { data, error, isFetching, refetch } = useQuery(eventHooksQuery());
  const [q, setQ] = useState("");
  const wanted = q.trim().toLowerCase();
  const rows = data?.rows.filter(({ name, url, eventTypes }) =>
    [name, url, ...eventTypes].some((text) => text.toLowerCase().includes(wanted)),
  );
  const mayCreate = data?.create.whyNot === null;
  return (
    <OperationProvider>
      <PageHeader
        title="Event hooks"
        meta="Where Okta tells other systems what happens in the org."
        actions={
          data && (
            <>
              {data.rows.length > 0 && data.deleteAll.whyNot === null && <DeleteAll list={data} />}
              {mayCreate && NEW_HOOK}
            </>
          )
        }
      />
      {data && <ReceiverCard receiver={data.receiver} hook={data.rows.find(({ url }) => url === data.receiver.url)} />}
      <DataTable
        label="Event hooks"
        className="flex-1"
        columns={HOOK_COLUMNS}
        rows={rows}
        rowId={idOf}
        rowLabel={nameOf}
        error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
        empty={
          <EmptyState title={wanted ? "No event hook matches" : "No event hook yet"} actions={mayCreate && NEW_HOOK}>
            {wanted
              ? "Search for a part of its name, its address or an event type."
              : "With one, Okta calls an address of yours whenever something you name happens."}
          </EmptyState>
        }
        toolbar={
          <FilterBar
            active={wanted !== ""}
            onClear={() => setQ("")}
            result={rows && `${rows.length} of ${data?.rows.length}`}
          >
            <SearchInput
              label="Name, address or event type"
              shortcut="/"
              value={q}
              onValueChange={setQ}
              className="w-64"
            />
          </FilterBar>
        }
        skeletonRows={4}
      />
    </OperationProvider>
  );
}
