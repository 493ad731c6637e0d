import { ListOutline } from "#app/_features/list/list-outline.tsx";
import { head } from "./head.ts";

/** The list in grey, until Okta or the database has answered. */
export default function LoadingUserTypes() {
  return <ListOutline {...head} />;
}
