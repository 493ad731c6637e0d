import { ListOutline } from "#app/_features/list/list-outline.tsx";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";
import { head } from "./head.ts";

/** The list in grey, until Okta or the database has answered. */
export default function LoadingRules() {
  return <ListOutline {...head} breadcrumbs={GROUPS_TRAIL} />;
}
