import { createLoader, type inferParserType } from "nuqs/server";
import { pagedListParams } from "#app/(console)/_components/list/list-params.ts";
import type { MembersQuery } from "#lib/schemas/groups.ts";

/** What a group's page keeps in the URL: where its list of members stands. */
export const membersParams = pagedListParams(["department", "lastLogin"]);

export const loadMembersParams = createLoader(membersParams);

/** What the URL asks the list of members for. */
export function toMembersQuery(
  groupId: string,
  { pages, limit }: Pick<inferParserType<typeof membersParams>, "pages" | "limit">,
): MembersQuery {
  return { groupId, limit, after: pages.at(-1) ?? "" };
}
