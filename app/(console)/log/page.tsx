import { listPage } from "#app/_features/list/list-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { ArchiveNote } from "./_components/archive-note.tsx";
import { LogTools } from "./_components/log-tools.tsx";
import { LogList } from "./log-list.tsx";
import { logParams, toLogQuery } from "./search-params.ts";

const meta = "Everything that happens in the org.";

/** Okta's System Log: everything that happens in the org, no matter who does it, and longer than Okta keeps it. */
const { metadata, Page } = listPage({
  title: "System Log",
  meta,
  metaFor: () => <ArchiveNote>{meta}</ArchiveNote>,
  params: logParams,
  prefetch(client, params) {
    const query = toLogQuery(params);
    return Promise.all([prefetchRead(client, "/log", query), prefetchRead(client, "/log/catalogue")]);
  },
  actions: () => (
    <>
      <LogTools />
      <ButtonLink href="/log/watches">Watches</ButtonLink>
    </>
  ),
  content: () => <LogList />,
});

export { metadata, Page as default };
