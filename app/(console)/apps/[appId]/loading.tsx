import { DetailOutline } from "#app/_features/page/detail-outline.tsx";
import { APPS_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of an app's page until its first answer. */
export default function LoadingApp() {
  return <DetailOutline trail={APPS_TRAIL} what="this app" />;
}
