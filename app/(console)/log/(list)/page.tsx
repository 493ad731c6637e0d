import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { logCatalogueQuery, logQuery } from "#lib/client/log.ts";
import { listLog, logCatalogue } from "#lib/queries/log.ts";
import { ArchiveNote } from "../_components/archive-note.tsx";
import { LogBrowser } from "../_components/log-browser.tsx";
import { LogTools } from "../_components/log-tools.tsx";
import { head } from "./head.ts";
import { logParams, toLogQuery } from "../search-params.ts";

const load = createLoader(logParams);

export const metadata = { title: head.title };

/** Okta's System Log: everything that happens in the org, whoever does it, and longer than Okta keeps it. */
export default async function LogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toLogQuery(await load(searchParams));
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchQuery({ ...logQuery(query), queryFn: () => listLog(query) }),
    queryClient.prefetchQuery({ ...logCatalogueQuery(), queryFn: () => logCatalogue() }),
  ]);
  return (
    <Page kind="table">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PageHeader
          title={head.title}
          meta={<ArchiveNote />}
          actions={
            <>
              <LogTools />
              <ButtonLink href="/log/watches">Watches</ButtonLink>
            </>
          }
        />
        <LogBrowser />
      </HydrationBoundary>
    </Page>
  );
}
