import { listPage } from "#app/_features/list/list-page.tsx";
import { userTypeQuery, userTypesQuery } from "#lib/client/user-types.ts";
import { listUserTypeRows, userTypeOverview } from "#lib/queries/org/user-types.ts";
import { AttributesList } from "./attributes-list.tsx";
import { userTypesParams } from "./search-params.ts";

/** The kinds of people the org knows, and what is kept of each. */
const { metadata, Page } = listPage({
  title: "User types",
  meta: "What the org keeps of its people. Variables are what CSV columns and searches call an attribute.",
  params: userTypesParams,
  prefetch: (client, { type }) =>
    Promise.all([
      client.prefetchQuery({ ...userTypesQuery(), queryFn: listUserTypeRows }),
      client.prefetchQuery({ ...userTypeQuery(type), queryFn: () => userTypeOverview(type) }),
    ]),
  content: () => <AttributesList />,
});

export { metadata, Page as default };
