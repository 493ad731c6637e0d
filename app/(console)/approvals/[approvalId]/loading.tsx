import { PageSkeleton } from "#app/_features/page/page-skeleton.tsx";
import { APPROVALS_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of a request's page until its first answer. */
export default function LoadingApproval() {
  return <PageSkeleton kind="form" title="Approval" breadcrumbs={APPROVALS_TRAIL} />;
}
