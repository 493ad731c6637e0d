import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { POLICIES_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingPolicy() {
  return <DetailSkeleton trail={POLICIES_TRAIL} what="this policy" />;
}
