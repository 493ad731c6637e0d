"use client";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { Pager } from "#components/ui/pager.tsx";
import { logQuery } from "#lib/client/log.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { LogRow } from "#lib/schemas/log.ts";
import { DetailsOfList } from "#app/_features/list/details-link.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { toLogQuery } from "../search-params.ts";
import { HistogramCard } from "./histogram-card.tsx";
import { logColumns } from "./log-columns.tsx";
import { LogFilters } from "./log-filters.tsx";
import { countOf, Followed } from "./followed.tsx";
import { useLogParams } from "./use-log-params.ts";
import { useStandstill } from "./use-standstill.ts";

/** How often a followed log is looked at: Okta's own takes few calls a minute. */
const FOLLOW_MS = { archive: 3_000, okta: 10_000 };

const eventDialog = onDemand(() => import("./event-dialog.tsx").then((module) => module.EventDialog));

const idOf = (row: LogRow) => row.uuid;
const nameOf = (row: LogRow) => row.sentence;

/** The log, newest first, with its filters, how much there is over time, and the details of one event. */
export function LogBrowser() {
  const control = useLogParams();
  const { params, active } = control;
  // Only typed text waits for a pause: every other filter takes effect at once.
  const typed = useDebounced(`${params.keywords}\n${params.actor}\n${params.target}\n${params.ip}`);
  const [keywords = "", actor = "", target = "", ip = ""] = typed.split("\n");
  const query = toLogQuery({ ...params, keywords, actor, target, ip });
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...logQuery(query),
    refetchInterval: params.tail ? FOLLOW_MS[params.raw === "" ? params.source : "okta"] : false,
  });
  const waiting = isPlaceholderData || typed !== `${params.keywords}\n${params.actor}\n${params.target}\n${params.ip}`;
  const { page, still, waiting: newer, goOn, around } = useStandstill(data, params.tail);
  const next = params.tail ? null : page?.after;
  const drawEvent = useOnDemand(eventDialog, params.event !== "", () => {
    control.close();
    notifyCodeFailure();
  });

  return (
    <DetailsOfList value={control.details}>
      <HistogramCard control={control} />
      <div className="flex min-h-0 flex-1 flex-col" {...around}>
        <DataTable
          label="System Log"
          className="flex-1"
          columns={logColumns}
          rows={page?.rows}
          rowId={idOf}
          rowLabel={nameOf}
          fetching={waiting}
          hiddenColumns={params.hide}
          onHiddenColumnsChange={control.hide}
          error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
          empty={
            <EmptyState
              title={active ? "No event matches" : "There is no event here yet"}
              actions={active && <Button onClick={control.clear}>Clear all filters</Button>}
            >
              {active
                ? "Try a wider time or fewer words. Logins have to be whole; for a part of a name, use the search field."
                : "The archive is filled from Okta's log by the worker. Choose “Live from Okta” to see what Okta has now."}
            </EmptyState>
          }
          toolbar={
            <LogFilters control={control} busy={waiting} refreshing={isFetching} onRefresh={() => void refetch()} />
          }
          footer={
            <Pager
              summary={
                page &&
                (params.tail ? (
                  <Followed page={page} still={still} newer={newer} onGoOn={goOn} />
                ) : (
                  countOf(page, "on this page")
                ))
              }
              pending={waiting}
              onPrevious={params.pages.length > 0 ? () => control.page(params.pages.slice(0, -1)) : undefined}
              onNext={next ? () => control.page([...params.pages, next]) : undefined}
            />
          }
        />
      </div>
      {drawEvent?.({ uuid: params.event, onClose: control.close })}
    </DetailsOfList>
  );
}
