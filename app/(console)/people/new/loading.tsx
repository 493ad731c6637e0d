import { DetailOutline } from "#app/(console)/_components/detail-outline.tsx";
import { PEOPLE_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of the page until its first answer. */
export default function LoadingNewPerson() {
  return <DetailOutline trail={PEOPLE_TRAIL} what="what the org keeps of people" />;
}
