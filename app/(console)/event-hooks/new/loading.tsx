import { PageOutline } from "#app/(console)/_components/page-outline.tsx";
import { EVENT_HOOKS_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingNewEventHook() {
  return <PageOutline kind="form" title="New event hook" breadcrumbs={EVENT_HOOKS_TRAIL} />;
}
