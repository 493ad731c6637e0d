import { PageOutline } from "#app/_features/page/page-outline.tsx";
import { APPROVALS_TRAIL } from "#app/_features/page/trails.tsx";

/** The outline of a request's page until its first answer. */
export default function LoadingApproval() {
  return <PageOutline kind="form" title="Approval" breadcrumbs={APPROVALS_TRAIL} />;
}
