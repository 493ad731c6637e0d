"use client";
import { useRouter } from "next/navigation";
import { VerifiedBadge } from "#app/(console)/event-hooks/_components/verified-badge.tsx";
import { ActiveBadge } from "#app/_features/list/cells.tsx";
import { OperationProvider, useOperate } from "#app/_features/operation/operation-provider.tsx";
import { EVENT_HOOKS_TRAIL } from "#app/_features/page/trails.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { EventHookOverview } from "#lib/schemas/event-hooks.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";

/** Everything about one event hook. */
export function HookView({ hookId }: { hookId: string }) {
  const { data, error, isFetching, refetch } = useRead("/event-hooks/{hookId}", { hookId });
  const problem = error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) {
    return (
      <Page kind="detail">
        <PageHeader breadcrumbs={EVENT_HOOKS_TRAIL} title="Event hook" />
        {problem ?? <Skeleton className="h-64" />}
      </Page>
    );
  }
  const { hook, operations } = data;
  const expressions = new Map(hook.filters.map(({ eventType, expression }) => [eventType, expression]));
  return (
    <OperationProvider>
      <Page kind="detail">
        <PageHeader
          breadcrumbs={EVENT_HOOKS_TRAIL}
          title={hook.name}
          status={
            <>
              <ActiveBadge active={hook.active} />
              <VerifiedBadge verified={hook.verified} />
            </>
          }
          meta={hook.description}
          actions={<HookActions hook={hook} operations={operations} />}
        />
        {problem}
        {hook.active && !hook.verified && (
          <Callout tone="caution" title="Okta does not deliver to it yet">
            <p>
              The address must answer Okta’s one-time challenge first. Make sure it is running, then choose “Verify
              event hook”.
            </p>
          </Callout>
        )}
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
          <Card title="Delivery">
            <DescriptionList
              facts={[
                { term: "Address", value: hook.url, copy: hook.url },
                { term: "Secret in", value: hook.secretHeader && `The header ${hook.secretHeader}` },
                { term: "More headers", value: hook.headers.join(", ") },
                { term: "Created", value: hook.created && <RelativeTime at={hook.created} /> },
                { term: "Changed", value: hook.lastUpdated && <RelativeTime at={hook.lastUpdated} /> },
                { term: "Okta id", value: hook.id, copy: hook.id },
              ]}
            />
          </Card>
          <Card title={`Events (${hook.eventTypes.length})`} flush>
            <ul className="divide-y divide-line text-sm">
              {hook.eventTypes.map((eventType) => (
                <li key={eventType} className="space-y-0.5 px-4 py-2">
                  <code className="font-mono text-xs">{eventType}</code>
                  {expressions.has(eventType) && (
                    <p className="text-xs text-muted">
                      Only where <code className="font-mono">{expressions.get(eventType)}</code>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </Page>
    </OperationProvider>
  );
}

/** What can be done to the hook now; the one thing it waits for first. */
function HookActions({ hook, operations }: EventHookOverview) {
  const operate = useOperate();
  const router = useRouter();
  const possible = operations.filter(({ whyNot }) => whyNot === null);

  // Verification comes first of what makes Okta deliver.
  const awaited = hook.verified ? undefined : possible.find(({ effects }) => effects.grants === "deliveries");

  function ask(offer: OfferedOperation) {
    const inverse = operations.find(({ id }) => id === offer.inverse);
    operate({
      offer,
      target: { name: hook.name, detail: hook.url },
      input: { hookId: hook.id },
      ...(inverse && { inverse }),
      ...(offer.effects.destroys && { onDone: () => router.push("/event-hooks") }),
    });
  }

  return possible.map((offer) => (
    <Button
      key={offer.id}
      variant={offer === awaited ? "primary" : "secondary"}
      className={offer.risk === "destructive" ? "not-aria-disabled:text-critical!" : undefined}
      onClick={() => ask(offer)}
    >
      {offer.title}…
    </Button>
  ));
}
