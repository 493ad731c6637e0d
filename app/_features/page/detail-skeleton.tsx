import type { ReactNode } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

function Lines({ count }: { count: number }) {
  return (
    <div className="space-y-3.5 py-1">
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} className={line % 2 === 0 ? "w-3/4" : "w-1/2"} />
      ))}
    </div>
  );
}

/** A record's page in grey, each part about as high as it will be. @param what is being loaded: "this group" */
export function DetailSkeleton({ trail, what }: { trail: ReactNode; what: string }) {
  return (
    <Page kind="detail">
      {/* Until the record's name is known the tab would have none, and screen readers would announce nothing. */}
      <title>{`Loading ${what} · Gatehouse`}</title>
      <PageHeader
        breadcrumbs={trail}
        title={<Skeleton className="my-2 w-48" />}
        meta={<Skeleton className="my-1 w-72" />}
      />
      <p role="status" className="sr-only">
        Loading {what}
      </p>
      <div aria-busy className="grid gap-4 lg:grid-cols-2">
        <Card className="h-36 lg:col-span-2">
          <Lines count={4} />
        </Card>
        <Card className="h-28 lg:col-span-2">
          <Lines count={3} />
        </Card>
        <Card className="h-72">
          <Lines count={8} />
        </Card>
        <Card className="h-72">
          <Lines count={8} />
        </Card>
      </div>
    </Page>
  );
}
