"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { QueryFailed } from "#lib/client/fetch-json.ts";
import type { Problem } from "#lib/schemas/problem.ts";

type LeaveButtonProps = {
  /** Leaves this page; settles only when it could not. */
  leave: () => Promise<void>;
  variant?: "primary" | "secondary";
  children: string;
};

/** A button whose success is that the page goes away; says so when that cannot even be started. */
export function LeaveButton({ leave, variant = "primary", children }: LeaveButtonProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function go() {
    setPending(true);
    setProblem(null);
    try {
      // It stays busy afterwards: the browser is on its way.
      await leave();
    } catch (error) {
      setPending(false);
      if (!(error instanceof QueryFailed)) throw error;
      setProblem(error.problem);
    }
  }

  return (
    <>
      <Button variant={variant} pending={pending} onClick={go}>
        {children}
      </Button>
      {problem && (
        <Callout tone="critical" announce title={problem.title}>
          <p>{problem.remedy}</p>
        </Callout>
      )}
    </>
  );
}
