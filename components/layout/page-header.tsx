import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Beside the title: a StatusBadge. */
  status?: ReactNode;
  /** Under the title: short facts, or a sentence on what the page is for. */
  meta?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** Breadcrumbs, above the title. */
  breadcrumbs?: ReactNode;
};

/** The head of a page: its one h1, what it is about, what can be done. */
export function PageHeader({ title, status, meta, actions, breadcrumbs }: PageHeaderProps) {
  return (
    <header className="min-w-0 shrink-0 space-y-1.5">
      {breadcrumbs}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 className="min-w-0 text-xl font-semibold tracking-tight">{title}</h1>
            {status}
          </div>
          {meta && <div className="mt-0.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
