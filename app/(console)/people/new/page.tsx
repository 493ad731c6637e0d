import { consolePage } from "#app/_features/page/console-page.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { NewPerson } from "./_components/new-person.tsx";

/** Creates someone, by the org's own schema. */
const { metadata, Page } = consolePage({
  kind: "form",
  title: "Create person",
  meta: "Profile, sign-in, groups and apps. The attributes come from your org’s user schema.",
  breadcrumbs: PEOPLE_TRAIL,
  prefetch: (client) => prefetchRead(client, "/profile-form", { type: "" }),
  content: () => <NewPerson />,
});

export { metadata, Page as default };
