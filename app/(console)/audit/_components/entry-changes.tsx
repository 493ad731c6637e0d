import { ArrowRight, Minus, Plus } from "lucide-react";
import type { DescribedChange } from "#lib/schemas/audit.ts";
import { valueLabel } from "#app/_features/audit/value-label.ts";

/** What was changed, or was to be: each field from what to what. */
export function EntryChanges({ changes, happened }: { changes: readonly DescribedChange[]; happened: boolean }) {
  return (
    <section aria-label={happened ? "Changes" : "Intended changes"}>
      <h3 className="text-sm font-semibold">{happened ? "Changed" : "Intended change"}</h3>
      <ul className="mt-1 space-y-1 text-sm">
        {changes.map((change) => (
          <li
            key={`${change.field} ${change.from} ${change.to}`}
            className="flex min-w-0 flex-wrap items-center gap-x-1.5"
          >
            <span className="text-muted">{change.title}:</span>
            <Difference change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ change: { field, from, to, lists } }: { change: DescribedChange }) {
  if (lists) {
    return (
      <ul className="flex min-w-0 flex-wrap gap-x-3">
        {lists.added.map((item) => (
          <li key={item} className="inline-flex items-center gap-1 font-medium wrap-anywhere">
            <Plus aria-hidden className="size-3.5 shrink-0 text-muted" />
            <span className="sr-only">added:</span> {item}
          </li>
        ))}
        {lists.removed.map((item) => (
          <li key={item} className="inline-flex items-center gap-1 wrap-anywhere line-through">
            <Minus aria-hidden className="size-3.5 shrink-0 text-muted" />
            <span className="sr-only">removed:</span> {item}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <span className="wrap-anywhere">{valueLabel(field, from)}</span>
      <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted" />
      <span className="sr-only">to</span>
      <span className="font-medium wrap-anywhere">{valueLabel(field, to)}</span>
    </>
  );
}
