import { PageOutline } from "#app/_features/page/page-outline.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { head } from "./head.ts";

/** The page in grey, until the reader’s role and the rest of it are known. */
export default function LoadingNewPerson() {
  return <PageOutline kind="form" {...head} breadcrumbs={PEOPLE_TRAIL} />;
}
