import { DetailOutline } from "#app/(console)/_components/detail-outline.tsx";
import { PEOPLE_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingComparison() {
  return <DetailOutline trail={PEOPLE_TRAIL} what="the two people" />;
}
