import { useId } from "react";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";

type CardProps = {
  title?: ReactNode;
  description?: ReactNode;
  /** Buttons at the right end of the heading. */
  actions?: ReactNode;
  /** Heading level; 2 on a page, 3 within a section. */
  level?: 2 | 3;
  /** Leave out the inner space, for a table or list that reaches the edges. */
  flush?: boolean;
  className?: string;
  children?: ReactNode;
};

function Heading({ id, title, description, actions, level }: CardProps & { id: string }) {
  const Title = `h${level ?? 2}` as const;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1">
        <Title id={id} className="text-base font-semibold text-ink">
          {title}
        </Title>
        {description && <p className="mt-0.5 text-sm text-muted">{description}</p>}
      </div>
      {/* Buttons make no heading higher than that of the card beside it. */}
      {actions && <div className="-my-1 flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

/** A bordered box with an optional heading; a named region when it has one. */
export function Card(props: CardProps) {
  const id = useId();
  const { title, flush = false, className, children } = props;
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cn("min-w-0 overflow-clip rounded-lg border border-line bg-surface", className)}
    >
      {title && (
        <div className="border-b border-line px-4 py-2.5">
          <Heading {...props} id={id} />
        </div>
      )}
      {children && <div className={flush ? undefined : "p-4"}>{children}</div>}
    </section>
  );
}
