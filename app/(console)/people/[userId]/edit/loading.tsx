import { PageSkeleton } from "#app/_features/page/page-skeleton.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingProfileForm() {
  return <PageSkeleton kind="form" title="Edit profile" breadcrumbs={PEOPLE_TRAIL} />;
}
