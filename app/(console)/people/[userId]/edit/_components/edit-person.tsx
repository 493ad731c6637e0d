"use client";
import { useQuery } from "@tanstack/react-query";
import { PageOutline } from "#app/_features/page/page-outline.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { editProfileQuery } from "#lib/client/profile-form.ts";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { EditForm } from "./edit-form.tsx";

/** The page around the form: who it is, and why the form may be of no use. */
export function EditPerson({ userId }: { userId: string }) {
  const { data, error, isFetching, refetch } = useQuery(editProfileQuery(userId));
  if (!data && !error) return <PageOutline kind="form" title="Edit profile" breadcrumbs={PEOPLE_TRAIL} />;
  if (!data) {
    return (
      <Page kind="form">
        <PageHeader breadcrumbs={PEOPLE_TRAIL} title="Edit profile" />
        {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      </Page>
    );
  }
  const { person, mastered, offer } = data;
  const trail = [
    { href: "/people", label: "People" },
    { href: `/people/${person.id}`, label: person.name },
  ];
  return (
    <Page kind="form">
      <PageHeader breadcrumbs={<Breadcrumbs items={trail} />} title="Edit profile" meta={person.login} />
      {offer.whyNot !== null && (
        <Callout tone="caution" title="You cannot change this profile now.">
          <p>{offer.whyNot}</p>
        </Callout>
      )}
      {mastered && (
        <Callout tone="info" title="Another system decides about this profile.">
          <p>{mastered}</p>
        </Callout>
      )}
      <EditForm form={data} onStale={() => void refetch()} />
    </Page>
  );
}
