import { consolePage } from "#app/_features/page/console-page.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { NewPerson } from "./_components/new-person.tsx";

/** Creates somebody, by the org's own schema. */
const { metadata, Page } = consolePage({
  kind: "form",
  title: "Create person",
  meta: "Their profile, how they get in, their groups and their apps; the attributes are those of your org’s user schema.",
  breadcrumbs: PEOPLE_TRAIL,
  prefetch: (client) => prefetchRead(client, "/profile-form", { type: "" }),
  content: () => <NewPerson />,
});

export { metadata, Page as default };
