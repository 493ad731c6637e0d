import { ListOutline } from "#app/(console)/_components/list/list-outline.tsx";
import { GROUPS_TRAIL } from "#app/(console)/_components/trails.tsx";
import { head } from "./head.ts";

/** The list in grey, until Okta or the database has answered. */
export default function LoadingRules() {
  return <ListOutline {...head} breadcrumbs={GROUPS_TRAIL} />;
}
