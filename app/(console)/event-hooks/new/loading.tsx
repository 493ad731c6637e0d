import { PageOutline } from "#app/_features/page/page-outline.tsx";
import { EVENT_HOOKS_TRAIL } from "#app/_features/page/trails.tsx";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingNewEventHook() {
  return <PageOutline kind="form" title="New event hook" breadcrumbs={EVENT_HOOKS_TRAIL} />;
}
