import { DetailOutline } from "#app/(console)/_components/detail-outline.tsx";
import { GROUPS_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of a group's page until its first answer. */
export default function LoadingGroup() {
  return <DetailOutline trail={GROUPS_TRAIL} what="this group" />;
}
