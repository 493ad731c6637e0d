import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of a person's page until its first answer. */
export default function LoadingPerson() {
  return <DetailSkeleton trail={PEOPLE_TRAIL} what="this person" />;
}
