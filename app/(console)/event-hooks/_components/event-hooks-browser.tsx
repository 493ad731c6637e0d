"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { howMany } from "#app/_features/list/how-many.ts";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { NumberedPager } from "#app/_features/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { OperationProvider } from "#app/_features/operation/operation-provider.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { eventHooksQuery } from "#lib/client/event-hooks.ts";
import type { EventHookRow } from "#lib/schemas/event-hooks.ts";
import { hookPicking, hooksParams } from "../search-params.ts";
import { head } from "../(list)/head.ts";
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
  const control = useNumberedParams(hooksParams, ["status"]);
  const { params, narrowed } = control;
  const { rows, total, page } = usePicked(data?.rows, hookPicking, params);
  const mayCreate = data?.create.whyNot === null;
  return (
    <OperationProvider>
      <PageHeader
        {...head}
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
        {...control.table}
        error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
        empty={
          <EmptyState
            title={narrowed ? "No event hook matches" : "No event hook yet"}
            actions={
              narrowed ? <Button onClick={control.clear}>Clear search and filters</Button> : mayCreate && NEW_HOOK
            }
          >
            {narrowed
              ? "Search looks for a part of a name, an address or an event type."
              : "With one, Okta calls an address of yours whenever something you name happens."}
          </EmptyState>
        }
        toolbar={
          <ListToolbar
            list="event-hooks"
            file="/api/event-hooks/export"
            query={params}
            label="Search event hooks"
            placeholder="Name, address or event type"
            control={control}
            columns={HOOK_COLUMNS}
            filters={{ active: "status" }}
            result={howMany(total, "event hook")}
          />
        }
        footer={
          <NumberedPager
            label="event hooks"
            page={page}
            limit={params.limit}
            total={total}
            onPage={control.goTo}
            onLimit={(limit) => control.change({ limit })}
          />
        }
        skeletonRows={4}
      />
    </OperationProvider>
  );
}
