"use client";
import { useState } from "react";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import { NewPersonFormView } from "./new-person-form.tsx";

/** The form for someone new; another user type brings other attributes, and keeps what was typed. */
export function NewPerson() {
  const [typeId, setTypeId] = useState("");
  const { data, error, isFetching, refetch } = useReadPage("/profile-form", { type: typeId });
  return (
    <>
      {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {!data && !error && <Skeleton className="h-96" />}
      {data && data.offer.whyNot !== null && (
        <Callout tone="caution" title="You cannot create people.">
          <p>{data.offer.whyNot}</p>
        </Callout>
      )}
      {data && <NewPersonFormView form={data} onTypeChange={setTypeId} />}
    </>
  );
}
