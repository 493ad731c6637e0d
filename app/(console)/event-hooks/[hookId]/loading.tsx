import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { EVENT_HOOKS_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingEventHook() {
  return <DetailSkeleton trail={EVENT_HOOKS_TRAIL} what="this event hook" />;
}
