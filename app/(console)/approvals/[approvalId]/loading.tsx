import { PageOutline } from "#app/(console)/_components/page-outline.tsx";
import { APPROVALS_TRAIL } from "#app/(console)/_components/trails.tsx";

/** The outline of a request's page until its first answer. */
export default function LoadingApproval() {
  return <PageOutline kind="form" title="Approval" breadcrumbs={APPROVALS_TRAIL} />;
}
