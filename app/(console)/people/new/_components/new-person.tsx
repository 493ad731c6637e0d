"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { newPersonQuery } from "#lib/client/profile-form.ts";
import { head } from "../head.ts";
import { NewPersonFormView } from "./new-person-form.tsx";

/** The page around the form; another user type brings other attributes, and keeps what was typed. */
export function NewPerson() {
  const [typeId, setTypeId] = useState("");
  const { data, error, isFetching, refetch } = useQuery(newPersonQuery(typeId));
  return (
    <Page kind="form">
      <PageHeader breadcrumbs={PEOPLE_TRAIL} {...head} />
      {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {!data && !error && <Skeleton className="h-96" />}
      {data && data.offer.whyNot !== null && (
        <Callout tone="caution" title="You cannot create people.">
          <p>{data.offer.whyNot}</p>
        </Callout>
      )}
      {data && <NewPersonFormView form={data} onTypeChange={setTypeId} />}
    </Page>
  );
}
