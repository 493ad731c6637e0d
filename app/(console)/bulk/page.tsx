import { listPage } from "#app/_features/list/list-page.tsx";
import { Plus } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { jobKinds } from "#lib/reads/offers.ts";
import { prefetchRead } from "#lib/reads/here.ts";
import { JobsList } from "./jobs-list.tsx";
import { jobsParams, toJobsQuery } from "./search-params.ts";

/** Bulk jobs of everyone, those under way followed live. */
const { metadata, Page } = listPage({
  title: "Bulk jobs",
  meta: "One change for many people: planned first, started after you have seen the plan, with a result for each.",
  params: jobsParams,
  prefetch: (client, params) => prefetchRead(client, "/bulk", toJobsQuery(params)),
  actions: () => (
    <ButtonLink href="/bulk/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
      New bulk job
    </ButtonLink>
  ),
  content: () => <JobsList jobKinds={jobKinds()} />,
});

export { metadata, Page as default };
