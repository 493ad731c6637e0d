"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { StepsForm } from "./steps-form.tsx";
import { type Comparison, compare } from "#app/(console)/people/compare/differences.ts";
import { compareParams } from "#app/(console)/people/compare/search-params.ts";
import { PersonCombobox } from "#app/_features/pickers/person-combobox.tsx";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { readQuery } from "#lib/client/reads.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** Chooses the two, and shows how they differ once both are there. */
export function ComparePeople() {
  const [ids, set] = useQueryStates(compareParams, { history: "push" });
  const person = useQuery({ ...readQuery("/people/{userId}", { userId: ids.person }), enabled: ids.person !== "" });
  const like = useQuery({ ...readQuery("/people/{userId}", { userId: ids.like }), enabled: ids.like !== "" });
  const failed = [person, like].find(({ error }) => error !== null);
  const both = ids.person !== "" && ids.like !== "";
  return (
    <>
      <Card>
        <div className="grid gap-4 sm:grid-cols-2">
          {(["person", "like"] as const).map((side) => {
            const { data } = side === "person" ? person : like;
            return (
              <Field
                key={side}
                label={side === "person" ? "Make this person" : "like this one"}
                hint={data?.person.login}
              >
                <PersonCombobox
                  placeholder="Start of a name, login or email"
                  value={data?.person ?? null}
                  onValueChange={(chosen) => void set({ [side]: chosen?.id ?? "" })}
                />
              </Field>
            );
          })}
        </div>
      </Card>
      {failed?.error && (
        <QueryProblem error={failed.error} onRetry={() => void failed.refetch()} retrying={failed.isFetching} />
      )}
      {!both && (
        <EmptyState title="Choose two people">
          Their groups and apps are compared; nothing is changed until you confirm.
        </EmptyState>
      )}
      {both && person.data && like.data && (
        <ComparisonView key={`${ids.person} ${ids.like}`} person={person.data} like={like.data} />
      )}
      {both && !failed && !(person.data && like.data) && <Skeleton className="h-96" />}
    </>
  );
}

/** How two people differ, and the steps that make the first like the second. */
function ComparisonView({ person, like }: { person: PersonOverview; like: PersonOverview }) {
  const comparison = useMemo(() => compare(like, person), [like, person]);
  const { groupsOfBoth, appsOfBoth, attributes, steps } = comparison;
  const problems = [person.groups, person.apps, like.groups, like.apps].filter((part) => !part.ok);
  return (
    <>
      {problems.map(({ problem }, index) => (
        <ProblemCallout key={index} problem={problem} tone="caution" />
      ))}
      <StepsForm person={person} like={like} steps={steps} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card
          title={`Attributes that differ (${attributes.length})`}
          actions={
            person.editProfile.whyNot === null && (
              <ButtonLink size="sm" href={`/people/${person.person.id}/edit`}>
                Edit profile
              </ButtonLink>
            )
          }
        >
          <AttributesTable rows={attributes} person={person.person.name} like={like.person.name} />
        </Card>
        <Card title="What both have">
          <dl className="space-y-2 text-sm">
            <dt className="text-muted">Groups ({groupsOfBoth.length})</dt>
            <dd className="wrap-anywhere">{groupsOfBoth.join(", ") || "None"}</dd>
            <dt className="text-muted">Apps ({appsOfBoth.length})</dt>
            <dd className="wrap-anywhere">{appsOfBoth.join(", ") || "None"}</dd>
          </dl>
        </Card>
      </div>
    </>
  );
}

type AttributesTableProps = { rows: Comparison["attributes"]; person: string; like: string };

/** Attributes side by side. */
function AttributesTable({ rows, person, like }: AttributesTableProps) {
  if (rows.length === 0) return <p className="text-sm text-muted">None. Their attributes are the same.</p>;
  return (
    <table className="w-full text-left text-sm">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 pr-3 font-medium">
            Attribute
          </th>
          <th scope="col" className="py-1 pr-3 font-medium">
            {person}
          </th>
          <th scope="col" className="py-1 font-medium">
            {like}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="align-top [&>*]:border-t [&>*]:border-line">
            <th scope="row" className="py-1 pr-3 font-normal text-muted">
              {row.name}
            </th>
            <td className="py-1 pr-3 wrap-anywhere">{row.person || <span className="text-faint">Not set</span>}</td>
            <td className="py-1 wrap-anywhere">{row.like || <span className="text-faint">Not set</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
