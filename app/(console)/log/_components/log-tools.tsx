"use client";
import { ExportMenu } from "#app/_features/list/export.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { ViewsButton } from "#app/_features/list/views-button.tsx";
import { toUrl } from "#lib/schemas/from-url.ts";
import { logNarrowing, logParams, toLogQuery } from "../search-params.ts";

const formats = { csv: "CSV, one line per event", jsonl: "JSON Lines, as Okta wrote them" };

/** What is done with the events in view as a whole: kept as a view, taken away as a file. */
export function LogTools() {
  const { params } = useListState(logParams, logNarrowing);
  const { after: _, limit: _limit, ...wanted } = toLogQuery(params);
  return (
    <>
      <ViewsButton list="log" size="md" />
      <ExportMenu formats={formats} hrefOf={(format) => `/api/log/export?${toUrl({ ...wanted, format })}`} />
    </>
  );
}
