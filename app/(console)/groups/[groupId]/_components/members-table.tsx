"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ListPager } from "#app/(console)/_components/list/list-pager.tsx";
import { useListParams } from "#app/(console)/_components/list/use-list-params.ts";
import { exclusionOf } from "#app/(console)/_components/membership/exclusion.ts";
import { useOperate } from "#app/(console)/_components/operation/operation-provider.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { membersQuery } from "#lib/client/groups.ts";
import type { GroupOverview, MemberRow } from "#lib/schemas/groups.ts";
import { membersParams, toMembersQuery } from "../search-params.ts";
import { AddMember } from "./add-member.tsx";
import { memberColumns } from "./member-columns.tsx";

const idOf = (member: MemberRow) => member.id;
const nameOf = (member: MemberRow) => member.name;

/** The group's members, each with how they came in; adding and removing. */
export function MembersTable({ overview }: { overview: GroupOverview }) {
  const { group, addMember, removeMember } = overview;
  const control = useListParams(membersParams, []);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    membersQuery(toMembersQuery(group.id, control.params)),
  );
  const operate = useOperate();
  const columns = useMemo(
    () =>
      memberColumns(group.type, removeMember.whyNot, (member) =>
        operate({
          offer: removeMember,
          target: { name: member.name, detail: member.login },
          input: { userId: member.id, groupId: group.id },
          about: group.name,
          inverse: addMember,
          ...exclusionOf(
            member.name,
            member.rules.map(({ name }) => name),
          ),
        }),
      ),
    [operate, group.id, group.name, group.type, addMember, removeMember],
  );
  return (
    <DataTable
      label="Members"
      // As high as a screen: what the group gives, and why, stays within reach below it.
      className="max-h-144"
      columns={columns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={isPlaceholderData}
      hiddenColumns={control.params.hide}
      onHiddenColumnsChange={control.hide}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={<EmptyState title="Nobody is in it">Whom you add gets its apps and policies at once.</EmptyState>}
      toolbar={
        <>
          <h2 className="px-2 text-base font-semibold">Members</h2>
          <AddMember overview={overview} />
          <ButtonLink href={`/people?group=${group.id}`} size="sm" className="ml-auto">
            Search and select among them
          </ButtonLink>
        </>
      }
      footer={
        <ListPager
          label="members"
          control={control}
          next={data?.after}
          pending={isPlaceholderData}
          note="In Okta’s own order."
        />
      }
    />
  );
}
