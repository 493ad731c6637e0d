import type { ComponentProps, ReactNode } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const LINES = ["w-1/3", "w-3/4", "w-1/2", "w-2/3", "w-1/4", "w-1/2"];

type PageSkeletonProps = {
  kind: ComponentProps<typeof Page>["kind"];
  title: string;
  /** Left out where it is known with the answer only. */
  meta?: string | undefined;
  breadcrumbs?: ReactNode;
  /** What stands in for the content. */
  children?: ReactNode;
};

/** A page whose heading is known, until the reader's role and the rest of it are. */
export function PageSkeleton({ kind, title, meta, breadcrumbs, children = <CardSkeleton /> }: PageSkeletonProps) {
  return (
    <Page kind={kind}>
      <PageHeader title={title} meta={meta ?? <Skeleton className="my-1 w-72" />} breadcrumbs={breadcrumbs} />
      <p role="status" className="sr-only">
        Loading {title.toLowerCase()}
      </p>
      {children}
    </Page>
  );
}

function CardSkeleton() {
  return (
    <Card className="h-72">
      <div aria-busy className="space-y-5 py-1">
        {LINES.map((width, line) => (
          <Skeleton key={line} className={width} />
        ))}
      </div>
    </Card>
  );
}
