"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { attempt, type Ending } from "#app/(console)/_components/operation/attempt.ts";
import type { Step } from "../differences.ts";

/** What became of a step. */
export type StepResult = { step: Step; ending: Ending };

function inputOf(userId: string, { operation, id }: Step) {
  return operation.startsWith("group.") ? { userId, groupId: id } : { userId, appId: id };
}

/**
 * Carries steps out one after the other, each as an operation of its own, until all are through or a sign-in is asked
 * for; steps that went wrong are left for another try.
 */
export function useSteps(userId: string) {
  const queryClient = useQueryClient();
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const [running, setRunning] = useState<Step | null>(null);

  async function run(steps: readonly Step[], reason: string) {
    const justification = reason.trim() === "" ? {} : { reason: reason.trim() };
    setResults([]);
    for (const step of steps) {
      setRunning(step);
      const ending = await attempt(step.operation, inputOf(userId, step), justification);
      setResults((before) => [...before, { step, ending }]);
      if (ending.kind === "step-up") break;
    }
    setRunning(null);
    void queryClient.invalidateQueries();
  }

  return { run, running, results };
}
