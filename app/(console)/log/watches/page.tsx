import { consolePage } from "#app/_features/page/console-page.tsx";
import { LOG_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { NewWatch } from "./_components/new-watch.tsx";
import { WatchesList } from "./watches-list.tsx";

/** What is looked at on a schedule: new people, changed people, events by a filter. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Watches",
  meta: "What Gatehouse checks on a schedule. Each match is found once, and other programs can fetch it as JSON.",
  breadcrumbs: LOG_TRAIL,
  prefetch: (client) => prefetchRead(client, "/watches"),
  actions: () => <NewWatch />,
  content: () => <WatchesList />,
});

export { metadata, Page as default };
