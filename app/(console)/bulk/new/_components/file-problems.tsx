"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { Callout } from "#components/ui/callout.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { CsvCheck } from "#lib/schemas/bulk-targets.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";

const SHOWN = 10;

/** What is wrong in the file as it is mapped, row by row. */
export function FileProblems({ check }: { check: UseQueryResult<CsvCheck> }) {
  if (check.error) {
    return <QueryProblem error={check.error} onRetry={() => void check.refetch()} retrying={check.isFetching} />;
  }
  if (!check.data) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <Spinner />
        Checking every row …
      </p>
    );
  }
  const { rows, wrong, problems } = check.data;
  if (wrong === 0) {
    return (
      <p role="status" className="text-sm text-positive">
        Nothing is wrong in the {rows.toLocaleString("en")} rows as they stand in the file.
      </p>
    );
  }
  return (
    <Callout
      announce
      tone="caution"
      title={`${wrong.toLocaleString("en")} of ${rows.toLocaleString("en")} rows cannot be used as they are`}
    >
      <ul className="space-y-0.5">
        {problems.slice(0, SHOWN).map(({ row, what }) => (
          <li key={`${row} ${what}`}>
            <span className="font-medium">Row {row.toLocaleString("en")}:</span> {what}
          </li>
        ))}
      </ul>
      <p>
        {wrong > SHOWN && `And ${(wrong - SHOWN).toLocaleString("en")} more. `}
        The plan lists them as refused; the other rows go on. Or mend the file and choose it again.
      </p>
    </Callout>
  );
}
