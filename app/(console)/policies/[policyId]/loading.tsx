import { DetailOutline } from "#app/_features/page/detail-outline.tsx";
import { POLICIES_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingPolicy() {
  return <DetailOutline trail={POLICIES_TRAIL} what="this policy" />;
}
