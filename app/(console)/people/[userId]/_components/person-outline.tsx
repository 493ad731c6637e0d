import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { PEOPLE_TRAIL } from "./person-header.tsx";

function Lines({ count }: { count: number }) {
  return (
    <div className="space-y-3.5 py-1">
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} className={line % 2 === 0 ? "w-3/4" : "w-1/2"} />
      ))}
    </div>
  );
}

/** The page in grey, each part about as high as it will be. */
export function PersonOutline() {
  return (
    <Page kind="detail">
      <PageHeader
        breadcrumbs={PEOPLE_TRAIL}
        title={<Skeleton className="my-2 w-48" />}
        meta={<Skeleton className="my-1 w-72" />}
      />
      <p role="status" className="sr-only">
        Loading this person
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
