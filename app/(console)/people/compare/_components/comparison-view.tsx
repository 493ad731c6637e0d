"use client";
import { useMemo } from "react";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { compare } from "../differences.ts";
import { AttributesTable } from "./attributes-table.tsx";
import { StepsForm } from "./steps-form.tsx";

/** How two people differ, and the steps that make the first like the second. */
export function ComparisonView({ person, like }: { person: PersonOverview; like: PersonOverview }) {
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
