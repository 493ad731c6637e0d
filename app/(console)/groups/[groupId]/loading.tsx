import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of a group's page until its first answer. */
export default function LoadingGroup() {
  return <DetailSkeleton trail={GROUPS_TRAIL} what="this group" />;
}
