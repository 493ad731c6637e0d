import { listPage } from "#app/_features/list/list-page.tsx";
import { policiesQuery } from "#lib/client/policies.ts";
import { listPolicyRows } from "#lib/queries/policies/list.ts";
import { PoliciesList } from "./policies-list.tsx";
import { policiesParams } from "./search-params.ts";

/** The org's policies, a type at a time, in the order Okta goes through them. */
const { metadata, Page } = listPage({
  title: "Policies",
  meta: "What Okta decides by. It takes the first active policy that somebody falls under, from the top.",
  params: policiesParams,
  prefetch: (client, { type }) =>
    client.prefetchQuery({ ...policiesQuery(type), queryFn: () => listPolicyRows({ type }) }),
  content: () => <PoliciesList />,
});

export { metadata, Page as default };
