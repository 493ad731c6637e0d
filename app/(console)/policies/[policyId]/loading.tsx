import { DetailOutline } from "#app/(console)/_components/detail-outline.tsx";
import { POLICIES_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingPolicy() {
  return <DetailOutline trail={POLICIES_TRAIL} what="this policy" />;
}
