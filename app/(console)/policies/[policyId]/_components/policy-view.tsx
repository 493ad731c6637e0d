"use client";
import { ActiveBadge } from "#app/_features/list/cells.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Source } from "#app/_features/page/source.tsx";
import { POLICIES_TRAIL } from "#app/_features/page/trails.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useRead } from "#lib/client/reads.ts";
import { POLICY_TYPE_QUESTIONS, POLICY_TYPE_TITLES } from "#lib/schemas/vocabulary/policy-types.ts";
import { MappingsCard } from "./mappings-card.tsx";
import { RulesCard } from "./rules-card.tsx";

/** Everything about one policy. */
export function PolicyView({ policyId }: { policyId: string }) {
  const { data, error, isFetching, refetch } = useRead("/policies/{policyId}", { policyId });
  const retry = { retrying: isFetching, onRetry: () => void refetch() };
  if (!data) {
    return (
      <Page kind="detail">
        <PageHeader breadcrumbs={POLICIES_TRAIL} title="Policy" />
        {error ? <QueryProblem error={error} {...retry} /> : <Skeleton className="h-64" />}
      </Page>
    );
  }
  const { policy, who, settings, rules, mappings, source } = data;
  return (
    <Page kind="detail">
      <PageHeader
        breadcrumbs={POLICIES_TRAIL}
        title={policy.name}
        status={
          <>
            <ActiveBadge active={policy.active} />
            {policy.system && <Badge>Made by Okta</Badge>}
          </>
        }
        meta={policy.description}
      />
      {error && <QueryProblem error={error} {...retry} />}
      <div className="grid min-w-0 items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <RulesCard rules={rules} {...retry} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title="About it">
            <DescriptionList
              facts={[
                { term: "Kind", value: policy.type ? POLICY_TYPE_TITLES[policy.type] : "Another kind" },
                { term: "Decides", value: policy.type && POLICY_TYPE_QUESTIONS[policy.type] },
                { term: "For", value: who.join("; ") || "Everyone" },
                { term: "Order", value: policy.priority },
                { term: "Changed", value: policy.lastUpdated && <RelativeTime at={policy.lastUpdated} /> },
                { term: "Okta id", value: policy.id, copy: policy.id },
              ]}
            />
            <div className="mt-3">
              <Source label="The policy as Okta has it" text={source} />
            </div>
          </Card>
          {settings.length > 0 && (
            <Card title="Settings">
              <DescriptionList facts={settings} />
            </Card>
          )}
          <MappingsCard mappings={mappings} {...retry} />
        </div>
      </div>
    </Page>
  );
}
