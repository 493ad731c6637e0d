import { DetailOutline } from "#app/(console)/_components/detail-outline.tsx";
import { APPS_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of an app's page until its first answer. */
export default function LoadingApp() {
  return <DetailOutline trail={APPS_TRAIL} what="this app" />;
}
