import { PageOutline } from "#app/_features/page/page-outline.tsx";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingPermissions() {
  return <PageOutline kind="detail" title="Permissions" />;
}
