import type { ReactNode } from "react";

type EmptyStateProps = {
  icon?: ReactNode;
  /** What is not there: "No people match". */
  title: ReactNode;
  /** Why, and what would change it. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** Nothing to show, and what to do about it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      {icon && (
        <span aria-hidden className="text-faint [&_svg]:size-6">
          {icon}
        </span>
      )}
      <p className="text-base font-medium">{title}</p>
      {children && <div className="max-w-prose text-sm text-muted">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
