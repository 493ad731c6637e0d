import { PageSkeleton } from "#app/_features/page/page-skeleton.tsx";
import { AUDIT_TRAIL } from "#app/_features/page/trails.tsx";
import { head } from "./head.ts";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingTimeline() {
  return <PageSkeleton kind="detail" {...head} breadcrumbs={AUDIT_TRAIL} />;
}
