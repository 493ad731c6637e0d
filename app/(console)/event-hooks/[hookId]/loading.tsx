import { DetailOutline } from "#app/(console)/_components/detail-outline.tsx";
import { EVENT_HOOKS_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingEventHook() {
  return <DetailOutline trail={EVENT_HOOKS_TRAIL} what="this event hook" />;
}
