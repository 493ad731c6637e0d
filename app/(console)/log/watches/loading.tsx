import { PageOutline } from "#app/_features/page/page-outline.tsx";
import { LOG_TRAIL } from "#app/_features/page/trails.tsx";
import { head } from "./head.ts";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingWatches() {
  return <PageOutline kind="detail" {...head} breadcrumbs={LOG_TRAIL} />;
}
