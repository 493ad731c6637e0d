import { PageSkeleton } from "#app/_features/page/page-skeleton.tsx";
import { BULK_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of a job's page until its first answer. */
export default function LoadingJob() {
  return <PageSkeleton kind="detail" title="Bulk job" breadcrumbs={BULK_TRAIL} />;
}
