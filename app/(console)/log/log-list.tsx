"use client";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LogRow } from "#lib/schemas/log.ts";
import { outcomeLabel } from "#app/_features/audit/outcome-label.ts";
import { MadeHere, PartyLink } from "./_components/parties.tsx";
import { useQuery } from "@tanstack/react-query";
import { stepsOf } from "#app/_features/list/list-pager.tsx";
import { DetailsLink, RowDetails, useRowDetails } from "#app/_features/list/row-details.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { Pager } from "#components/ui/pager.tsx";
import { pageQuery } from "#lib/client/reads.ts";
import { countOf, Followed, useStandstill } from "./_components/following.tsx";
import { HistogramCard } from "./_components/histogram-card.tsx";
import { LogFilters } from "./_components/log-filters.tsx";
import { logNarrowing, logParams, toLogQuery } from "./search-params.ts";

/** How often a followed log is looked at: Okta's own takes few calls a minute. */
const FOLLOW_MS = { archive: 3_000, okta: 10_000 };

const eventDialog = onDemand(() => import("./_components/event-dialog.tsx").then((module) => module.EventDialog));

const column = columnsOf<LogRow>();

const columns = column.columns([
  column.accessor("sentence", {
    header: "Event",
    meta: { className: "min-w-64 w-2/5" },
    cell: ({ row: { original } }) => (
      <>
        <DetailsLink id={original.uuid} className="link">
          {original.sentence}
        </DetailsLink>
        <span className="block font-mono text-xs text-muted">{original.eventType}</span>
      </>
    ),
  }),
  column.accessor("published", {
    header: "Time",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
  }),
  column.accessor("outcome", {
    header: "Result",
    cell: ({ row: { original } }) => (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        {original.outcome && (
          <StatusBadge tone={outcomeLabel(original.outcome).tone}>{outcomeLabel(original.outcome).title}</StatusBadge>
        )}
        {original.unconfirmed && <Badge tone="caution">from a hook only</Badge>}
        {original.reason && <span className="block text-xs text-muted">{original.reason}</span>}
      </span>
    ),
  }),
  column.accessor("actor", {
    header: "Actor",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue, row: { original } }) => {
      const actor = getValue();
      return (
        <>
          {original.here && (
            <span className="block">
              <MadeHere here={original.here} />
            </span>
          )}
          {actor && (
            <span className={original.here ? "text-xs text-muted" : undefined}>
              {original.here && "as "}
              <PartyLink party={actor} />
            </span>
          )}
        </>
      );
    },
  }),
  column.accessor("targets", {
    header: "Target",
    meta: { className: "min-w-40" },
    cell: ({ getValue, row: { original } }) =>
      getValue().map((party, index) => (
        <span key={`${original.uuid} ${party.type} ${party.id ?? index}`} className="block">
          <PartyLink party={party} />
        </span>
      )),
  }),
  column.accessor("ip", {
    header: "From",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue, row: { original } }) => (
      <>
        <span className="font-mono text-xs">{getValue()}</span>
        {original.place && <span className="block text-xs text-muted">{original.place}</span>}
      </>
    ),
  }),
]);

const idOf = (row: LogRow) => row.uuid;
const nameOf = (row: LogRow) => row.sentence;

/** The log, newest first, with its filters, how much there is over time, and the details of one event. */
export function LogList() {
  const control = useListState(logParams, logNarrowing);
  const { params, narrowed } = control;
  const { details, close } = useRowDetails("/log", logParams, control, "event");
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...pageQuery("/log", toLogQuery(control.asked)),
    refetchInterval: params.tail ? FOLLOW_MS[params.raw === "" ? params.source : "okta"] : false,
  });
  const waiting = control.typing || isPlaceholderData;
  const { page, still, waiting: newer, goOn, around } = useStandstill(data, params.tail);
  const drawEvent = useOnDemand(eventDialog, params.event !== "", () => {
    close();
    notifyCodeFailure();
  });

  return (
    <RowDetails value={details}>
      <HistogramCard control={control} />
      <div className="flex min-h-0 flex-1 flex-col" {...around}>
        <DataTable
          label="System Log"
          className="flex-1"
          columns={columns}
          rows={page?.rows}
          rowId={idOf}
          rowLabel={nameOf}
          fetching={waiting}
          {...control.table}
          error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
          empty={
            <EmptyState
              title={narrowed ? "No event matches" : "There is no event here yet"}
              actions={narrowed && <Button onClick={control.clear}>Clear all filters</Button>}
            >
              {narrowed
                ? "Try a longer time range or fewer words. Logins must be complete; for part of a name, use the search field."
                : "The worker fills the archive from the System Log. Choose “Live from Okta” to see what Okta has now."}
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
              {...(params.tail ? {} : stepsOf(control, page?.after))}
            />
          }
        />
      </div>
      {drawEvent?.({ uuid: params.event, onClose: close })}
    </RowDetails>
  );
}
