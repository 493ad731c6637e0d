import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";

/** One fact; `copy` puts that text on the clipboard. */
export type StripFact = { term: string; value: ReactNode; copy?: string | null };

type FactStripProps = { label: string; facts: readonly StripFact[]; children?: ReactNode };

/** Short facts in a strip across the page, and below them what there is to say about where they come from. */
export function FactStrip({ label, facts, children }: FactStripProps) {
  return (
    <section aria-label={label} className="rounded-lg border border-line bg-surface px-4 py-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2.5 text-sm sm:grid-cols-3 lg:grid-cols-4">
        {facts.map(({ term, value, copy }) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-muted">{term}</dt>
            <dd className="flex min-w-0 items-start gap-1">
              {value === null || value === "" ? (
                <span className="text-faint">Not set</span>
              ) : (
                <span className="min-w-0 wrap-anywhere">{value}</span>
              )}
              {copy && <CopyButton value={copy} label={`Copy ${term.toLowerCase()}`} />}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
