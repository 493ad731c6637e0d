import { ArrowRight } from "lucide-react";

function Value({ text }: { text: string }) {
  return text === "" ? <span className="text-faint">empty</span> : <span className="wrap-anywhere">{text}</span>;
}

type Shown = { field: { name: string; title: string }; from: string; to: string };

/** Before and after of everything that would be different. */
export function ChangesList({ changes }: { changes: readonly Shown[] }) {
  return (
    <dl className="space-y-1.5 text-sm">
      {changes.map(({ field, from, to }) => (
        <div key={field.name} className="grid gap-x-3 sm:grid-cols-[10rem_1fr]">
          <dt className="text-muted">{field.title}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
            <Value text={from} />
            <ArrowRight aria-label="becomes" className="size-4 shrink-0 text-muted" />
            <span className="min-w-0 font-medium">
              <Value text={to} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
