import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { APPS_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of an app's page until its first answer. */
export default function LoadingApp() {
  return <DetailSkeleton trail={APPS_TRAIL} what="this app" />;
}
