"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { PersonCombobox } from "#app/_features/pickers/person-combobox.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { personQuery } from "#lib/client/person.ts";
import { compareParams } from "../search-params.ts";
import { ComparisonView } from "./comparison-view.tsx";

/** Chooses the two, and shows how they differ once both are there. */
export function ComparePeople() {
  const [ids, set] = useQueryStates(compareParams, { history: "push" });
  const person = useQuery({ ...personQuery(ids.person), enabled: ids.person !== "" });
  const like = useQuery({ ...personQuery(ids.like), enabled: ids.like !== "" });
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
          Groups and apps of both are compared; nothing is changed before you say so.
        </EmptyState>
      )}
      {both && person.data && like.data && (
        <ComparisonView key={`${ids.person} ${ids.like}`} person={person.data} like={like.data} />
      )}
      {both && !failed && !(person.data && like.data) && <Skeleton className="h-96" />}
    </>
  );
}
