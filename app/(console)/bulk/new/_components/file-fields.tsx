"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { MappedFile } from "./use-mapped-file.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Select } from "#components/ui/select.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { CsvCheck, CsvFile } from "#lib/schemas/bulk-targets.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { LARGEST_CSV_BYTES, MOST_TARGETS } from "#lib/schemas/vocabulary/bulk.ts";

type FileFieldsProps = { offer: BulkOffer; control: MappedFile; missing: boolean };

/** A file, what its columns are, and what is wrong in it. */
export function FileFields({ offer, control, missing }: FileFieldsProps) {
  const { picked, reply, file, offerError, unmapped, send } = control;
  const wants = offer.on === "new person" ? "One new person per row." : "One person per row, by id, login or email.";
  const lacking =
    file && unmapped.length > 0
      ? `Choose the column for: ${unmapped.map(({ title }) => title).join(", ")}.`
      : undefined;
  return (
    <div className="space-y-3">
      <FileDrop
        label="CSV file"
        hint={`Drop it here, or choose it. ${wants} Up to ${MOST_TARGETS.toLocaleString("en")} rows and ${LARGEST_CSV_BYTES / 1_000_000} MB.`}
        extensions={[".csv", ".txt"]}
        maxBytes={LARGEST_CSV_BYTES}
        file={picked}
        onFile={send}
        error={missing ? (lacking ?? (file ? undefined : "Choose the file.")) : undefined}
      />
      {picked && !reply && (
        <p role="status" className="flex items-center gap-2 text-sm text-muted">
          <Spinner />
          Reading the file …
        </p>
      )}
      {reply && !reply.ok && (
        <ProblemCallout
          problem={reply.problem}
          {...(reply.signedOut && picked && { actions: <SignInAgain onDone={() => send(picked)} /> })}
        />
      )}
      {offerError && <QueryProblem error={offerError} onRetry={() => picked && send(picked)} retrying={false} />}
      {file && control.offer && <FileMapping file={file} control={control} />}
      {control.complete && <FileProblems check={control.check} />}
    </div>
  );
}

const NOT_USED = "";
const SAMPLES = 3;

/** Each column of the file with its first values, and what it is taken for. */
function FileMapping({ file, control }: { file: CsvFile; control: MappedFile }) {
  const columns = file.headings ?? file.first[0]?.map(() => "") ?? [];
  const choices = control.offer?.columns ?? [];
  return (
    <section
      aria-label="Columns of the file"
      className="overflow-x-auto rounded-lg border border-line bg-surface text-sm"
    >
      <table className="w-full">
        <caption className="px-3 py-2 text-left text-muted">
          <span className="font-medium text-ink">{file.rows.toLocaleString("en")} rows</span>
          {file.headings ? "" : " without headings"}. What is in each column?
        </caption>
        <thead>
          <tr className="border-y border-line text-left text-xs text-muted">
            <th scope="col" className="px-3 py-1.5 font-medium">
              Column
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              First values
            </th>
            <th scope="col" className="w-56 px-3 py-1.5 font-medium">
              Used for
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {columns.map((heading, index) => {
            const title = heading || `Column ${index + 1}`;
            const to = control.mapping.find(({ column }) => column === index)?.to ?? NOT_USED;
            return (
              <tr key={index}>
                <th scope="row" className="max-w-40 truncate px-3 py-1.5 text-left font-medium">
                  {title}
                </th>
                <td className="max-w-56 truncate px-3 py-1.5 text-muted">
                  {file.first
                    .slice(0, SAMPLES)
                    .map((row) => row[index])
                    .filter(Boolean)
                    .join(", ")}
                </td>
                <td className="px-3 py-1.5">
                  <Select
                    aria-label={`What ${title} is used for`}
                    value={to}
                    onValueChange={(next) => control.map(index, next === NOT_USED ? null : next)}
                    options={[
                      { value: NOT_USED, label: "Not used" },
                      ...choices.map((choice) => ({
                        value: choice.key,
                        label: choice.required ? `${choice.title} (needed)` : choice.title,
                      })),
                    ]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN = 10;

/** What is wrong in the file as it is mapped, row by row. */
function FileProblems({ check }: { check: UseQueryResult<CsvCheck> }) {
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
      title={`${wrong.toLocaleString("en")} of ${rows.toLocaleString("en")} rows cannot be used`}
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
        The plan lists them as refused; the other rows continue. Or fix the file and choose it again.
      </p>
    </Callout>
  );
}
