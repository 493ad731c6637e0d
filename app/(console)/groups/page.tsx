import { listPage } from "#app/_features/list/list-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { offerAt } from "#lib/reads/offers.ts";
import { prefetchRead } from "#lib/reads/here.ts";
import { CreateGroup } from "./_components/create-group.tsx";
import { GroupsList } from "./groups-list.tsx";
import { groupsParams, toGroupsQuery } from "./search-params.ts";

/** Groups of the org: what they are, how many are in them, what they give. */
const { metadata, Page } = listPage({
  title: "Groups",
  meta: "Groups give people their apps and policies.",
  params: groupsParams,
  prefetch: (client, params) => prefetchRead(client, "/groups", toGroupsQuery(params)),
  actions: ({ role }) => (
    <>
      <ButtonLink href="/groups/rules">Group rules</ButtonLink>
      <CreateGroup offer={offerAt("groups.new", role)} />
    </>
  ),
  content: () => <GroupsList />,
});

export { metadata, Page as default };
