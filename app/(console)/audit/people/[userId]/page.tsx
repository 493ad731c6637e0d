import { AUDIT_TRAIL } from "#app/_features/page/trails.tsx";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { timelineQuery } from "#lib/client/timeline.ts";
import { readHere } from "#lib/reads/here.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { PersonTimeline } from "./_components/person-timeline.tsx";
import { timelineParams } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(timelineParams);

export const metadata = { title: head.title };

type Props = { params: Promise<{ userId: string }>; searchParams: Promise<SearchParams> };

/** Full timeline to one person, through this console and past it. */
export default async function PersonTimelinePage({ params, searchParams }: Props) {
  const { userId } = await params;
  if (!OktaIdSchema.safeParse(userId).success) notFound();
  const { only } = await load(searchParams);
  const queryClient = new QueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...timelineQuery(userId, only),
    queryFn: ({ pageParam }) => readHere("/people/{userId}/timeline", { userId, only, before: pageParam }),
  });
  return (
    <Page kind="detail">
      <PageHeader
        {...head}
        breadcrumbs={AUDIT_TRAIL}
        actions={<ButtonLink href={`/people/${userId}`}>Open the person</ButtonLink>}
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PersonTimeline userId={userId} />
      </HydrationBoundary>
    </Page>
  );
}
