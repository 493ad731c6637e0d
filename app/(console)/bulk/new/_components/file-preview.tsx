import { Spinner } from "#components/ui/spinner.tsx";
import type { CsvPreview } from "./use-csv-file.ts";
import { peopleCount } from "../../../_components/bulk/words.ts";
import { ProblemCallout } from "../../../_components/problem-callout.tsx";
import { SignInAgain } from "../../../_components/sign-in-again.tsx";

/** Whom the file in hand names, or what is wrong with it. */
export function FilePreview({ preview, onSignedIn }: { preview: CsvPreview | null; onSignedIn: () => void }) {
  if (!preview) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <Spinner />
        Reading the file …
      </p>
    );
  }
  if (!preview.ok) {
    return (
      <ProblemCallout
        problem={preview.problem}
        {...(preview.signedOut && { actions: <SignInAgain onDone={onSignedIn} /> })}
      />
    );
  }
  const { file, who } = preview;
  const column = file.headings?.[who] ?? null;
  const count = file.rows;
  const first = file.first.map((cells) => cells[who] ?? "");
  return (
    <div role="status" className="rounded-lg border border-line bg-surface px-3 py-2.5 text-sm">
      <p>
        <span className="font-medium">{peopleCount(count)}</span>
        <span className="text-muted">
          {column === null ? ", from its only column, which has no heading" : `, from the column “${column}”`}
        </span>
      </p>
      <ol className="mt-1.5 space-y-0.5 font-mono text-xs text-muted">
        {first.map((target, index) => (
          <li key={index} className="truncate">
            {target}
          </li>
        ))}
        {count > first.length && <li className="font-sans">and {(count - first.length).toLocaleString("en")} more</li>}
      </ol>
    </div>
  );
}
