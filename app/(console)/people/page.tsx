import { Plus } from "lucide-react";
import { redirect } from "next/navigation";
import { listPage } from "#app/_features/list/list-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { MOST_AT_ONCE, peopleByScrollQuery } from "#lib/client/people.ts";
import { bulkOffers, offerAt } from "#lib/reads/offers.ts";
import { prefetchRead, readHere } from "#lib/reads/here.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { PeoplePage } from "#lib/schemas/people.ts";
import { PeopleList } from "./people-list.tsx";
import { peopleParams, toPeopleQuery } from "./search-params.ts";

/** The id of the only person there is. */
const onlyOne = (page: PeoplePage | undefined) =>
  page?.rows.length === 1 && page.after === null ? page.rows[0]?.id : undefined;

/** People of the org: searched, filtered, sorted, and chosen for a bulk job. */
const { metadata, Page } = listPage({
  title: "People",
  meta: "Find a person by the start of a name, login, email, employee number or phone number, or by their Okta id.",
  params: peopleParams,
  async prefetch(client, params) {
    const query = toPeopleQuery(params);
    await Promise.all([
      params.scroll
        ? client.prefetchInfiniteQuery({
            ...peopleByScrollQuery(query),
            queryFn: () => readHere("/people", { ...query, limit: MOST_AT_ONCE, after: "" }),
          })
        : prefetchRead(client, "/people", query),
      query.group !== "" && prefetchRead(client, "/suggestions/groups/{groupId}", { groupId: query.group }),
    ]);
    const only = params.open ? onlyOne(client.getQueryData(readQuery("/people", query).queryKey)) : undefined;
    if (only) redirect(`/people/${only}`);
  },
  actions: ({ role }) => <CreatePerson offer={offerAt("people.new", role)} />,
  content: ({ role }) => <PeopleList offers={bulkOffers(role)} />,
});

export { metadata, Page as default };

const icon = <Plus aria-hidden className="size-4" />;

/** The way to the form for someone new, or why there is none for the reader. */
function CreatePerson({ offer: { title, whyNot } }: { offer: OfferedOperation }) {
  if (whyNot !== null) {
    return (
      <Button icon={icon} disabledReason={whyNot}>
        {title}
      </Button>
    );
  }
  return (
    <ButtonLink href="/people/new" variant="primary" icon={icon}>
      {title}
    </ButtonLink>
  );
}
