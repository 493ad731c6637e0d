import { listPage } from "#app/_features/list/list-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { groupsQuery } from "#lib/client/groups.ts";
import { listGroups } from "#lib/queries/groups/list.ts";
import { offerAt } from "#lib/queries/offer-at.ts";
import { CreateGroup } from "./_components/create-group.tsx";
import { GroupsList } from "./groups-list.tsx";
import { groupsParams, toGroupsQuery } from "./search-params.ts";

/** Groups of the org: what they are, how many are in them, what they give. */
const { metadata, Page } = listPage({
  title: "Groups",
  meta: "What gives people their apps and policies.",
  params: groupsParams,
  prefetch(client, params) {
    const query = toGroupsQuery(params);
    return client.prefetchQuery({ ...groupsQuery(query), queryFn: () => listGroups(query) });
  },
  actions: ({ role }) => (
    <>
      <ButtonLink href="/groups/rules">Group rules</ButtonLink>
      <CreateGroup offer={offerAt("groups.new", role)} />
    </>
  ),
  content: () => <GroupsList />,
});

export { metadata, Page as default };
