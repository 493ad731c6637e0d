import { listPage } from "#app/_features/list/list-page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { AttributesList } from "./attributes-list.tsx";
import { userTypesParams } from "./search-params.ts";

/** The kinds of people the org knows, and what is kept of each. */
const { metadata, Page } = listPage({
  title: "User types",
  meta: "The attributes the org stores for its people. Use the variable in CSV columns and searches.",
  params: userTypesParams,
  prefetch: (client, { type }) =>
    Promise.all([prefetchRead(client, "/user-types"), prefetchRead(client, "/user-types/{typeId}", { typeId: type })]),
  content: () => <AttributesList />,
});

export { metadata, Page as default };
