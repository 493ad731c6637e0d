import { PageOutline } from "#app/(console)/_components/page-outline.tsx";
import { BULK_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of a job's page until its first answer. */
export default function LoadingJob() {
  return <PageOutline kind="detail" title="Bulk job" breadcrumbs={BULK_TRAIL} />;
}
