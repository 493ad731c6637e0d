import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

type Reference = {
  /** Whose id it is: "Reference", "Request id". */
  label: string;
  value: string;
};

type ErrorStateProps = {
  /** What happened. */
  title: ReactNode;
  /** What it means for the reader: what was and what was not done. */
  meaning?: ReactNode;
  /** What to do about it. */
  remedy?: ReactNode;
  /** Ids that support will ask for. */
  references?: readonly Reference[];
  /** Such as a "Try again" button. */
  actions?: ReactNode;
};

/** Something went wrong: what happened, what it means, what to do, and ids to quote. */
export function ErrorState({ title, meaning, remedy, references = [], actions }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-prose gap-3 px-4 py-8">
      <OctagonAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-critical" />
      <div className="min-w-0 flex-1 space-y-1.5 text-sm">
        <p className="text-base font-semibold">{title}</p>
        {meaning && <p className="text-muted">{meaning}</p>}
        {remedy && <p>{remedy}</p>}
        {references.length > 0 && (
          <dl className="space-y-0.5 pt-1 text-xs">
            {references.map(({ label, value }) => (
              <div key={label} className="flex flex-wrap items-center gap-x-1.5">
                <dt className="text-muted">{label}</dt>
                <dd className="flex min-w-0 items-center gap-1">
                  <code className="min-w-0 break-all font-mono">{value}</code>
                  <CopyButton value={value} label={`Copy ${label}`} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {actions && <div className="flex flex-wrap gap-2 pt-2">{actions}</div>}
      </div>
    </div>
  );
}
