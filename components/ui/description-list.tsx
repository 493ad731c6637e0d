import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { CopyButton } from "./copy-button.tsx";

export type Fact = {
  term: string;
  /** null, undefined and "" read "Not set". */
  value: ReactNode;
  /** Text a copy button beside it puts on the clipboard. */
  copy?: string | undefined;
};

function Value({ value, copy, term }: Fact) {
  if (value === null || value === undefined || value === "") return <span className="text-faint">Not set</span>;
  return (
    <>
      <span className="min-w-0 [overflow-wrap:anywhere]">{value}</span>
      {copy !== undefined && <CopyButton value={copy} label={`Copy ${term}`} />}
    </>
  );
}

/** Facts as term and value, in one or two columns. */
export function DescriptionList({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: 1 | 2 }) {
  return (
    <dl className={cn("grid gap-x-8 gap-y-1.5 text-sm", columns === 2 && "md:grid-cols-2")}>
      {facts.map((fact) => (
        <div key={fact.term} className="grid min-w-0 grid-cols-[minmax(6rem,2fr)_3fr] gap-x-3">
          <dt className="text-muted">{fact.term}</dt>
          <dd className="flex min-w-0 items-start gap-1">
            <Value {...fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
