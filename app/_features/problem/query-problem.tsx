"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { QueryFailed } from "#lib/client/fetch-json.ts";
import { ProblemState } from "./problem-state.tsx";

type QueryProblemProps = {
  /** What a query failed with. */
  error: Error;
  onRetry: () => void;
  retrying?: boolean;
};

/** A failed read, in words: where the session has ended it leads to sign-in and back here, else it can be repeated. */
export function QueryProblem({ error, onRetry, retrying = false }: QueryProblemProps) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  // Anything else is a fault of this program, for the error page and its reference.
  if (!(error instanceof QueryFailed)) throw error;
  const here = search === "" ? pathname : `${pathname}?${search}`;
  const actions =
    error.status === 401 ? (
      <ButtonLink href={`/sign-in?next=${encodeURIComponent(here)}`} variant="primary">
        Sign in again
      </ButtonLink>
    ) : (
      <Button pending={retrying} onClick={onRetry}>
        Try again
      </Button>
    );
  return <ProblemState problem={error.problem} actions={actions} />;
}
