import { PageOutline } from "#app/_features/page/page-outline.tsx";
import { head } from "./head.ts";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingRawRequest() {
  return <PageOutline kind="detail" {...head} />;
}
