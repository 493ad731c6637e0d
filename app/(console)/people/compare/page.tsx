import { consolePage } from "#app/_features/page/console-page.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { ComparePeople } from "./_components/compare-people.tsx";
import { compareParams } from "./search-params.ts";

/** Two people side by side, and making one like the other. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Compare people",
  meta: "See what another person has, and choose what this person should get or lose.",
  breadcrumbs: PEOPLE_TRAIL,
  params: compareParams,
  prefetch: (client, { person, like }) =>
    Promise.all(
      [person, like].filter((id) => id !== "").map((id) => prefetchRead(client, "/people/{userId}", { userId: id })),
    ),
  content: () => <ComparePeople />,
});

export { metadata, Page as default };
