import type { ReactNode } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const ROWS = 14;

type ListOutlineProps = { title: string; meta: string; breadcrumbs?: ReactNode };

/** The outline of a page that lists, until its first answer. */
export function ListOutline({ title, meta, breadcrumbs }: ListOutlineProps) {
  return (
    <Page kind="table">
      <PageHeader title={title} meta={meta} breadcrumbs={breadcrumbs} />
      <div aria-busy className="flex-1 overflow-clip rounded-lg border border-line bg-surface">
        <p role="status" className="sr-only">
          Loading {title.toLowerCase()}
        </p>
        <div className="h-11 border-b border-line" />
        {Array.from({ length: ROWS }, (_, row) => (
          <div key={row} className="flex h-9 items-center gap-8 border-b border-line px-3">
            <Skeleton className="w-36" />
            <Skeleton className="w-48" />
            <Skeleton className="w-20" />
            <Skeleton className="w-28" />
          </div>
        ))}
      </div>
    </Page>
  );
}
