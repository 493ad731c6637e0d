"use client";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { LARGEST_CSV_BYTES, MOST_TARGETS } from "#lib/schemas/vocabulary/bulk.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";
import { FileMapping } from "./file-mapping.tsx";
import { FileProblems } from "./file-problems.tsx";
import type { MappedFile } from "./use-mapped-file.ts";

type FileFieldsProps = { offer: BulkOffer; control: MappedFile; missing: boolean };

/** A file, what its columns are, and what is wrong in it. */
export function FileFields({ offer, control, missing }: FileFieldsProps) {
  const { picked, reply, file, offerError, unmapped, send } = control;
  const wants = offer.on === "new person" ? "One new person a row." : "One person a row, by id, login or email.";
  const lacking =
    file && unmapped.length > 0 ? `Say which column is: ${unmapped.map(({ title }) => title).join(", ")}.` : undefined;
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
