"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { attempt, type AttemptOutcome } from "#app/_features/operation/attempt.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** One thing to give someone or to take from them. */
export type RequestedStep = {
  key: string;
  gives: boolean;
  what: "group" | "app";
  /** Of the group or the app. */
  id: string;
  name: string;
};

/** What became of a step. */
export type StepResult = { step: RequestedStep; outcome: AttemptOutcome };

function operationOf({ gives, what }: RequestedStep): OperationId {
  if (what === "group") return gives ? "group.addMember" : "group.removeMember";
  return gives ? "app.assignUser" : "app.removeUser";
}

function inputOf(userId: string, { what, id }: RequestedStep) {
  return what === "group" ? { userId, groupId: id } : { userId, appId: id };
}

/**
 * Carries steps out one after the other, each as an operation of its own, until all are through or a sign-in is asked
 * for; steps that went wrong are left for another try.
 */
export function useSteps() {
  const queryClient = useQueryClient();
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const [running, setRunning] = useState<RequestedStep | null>(null);

  async function run(userId: string, steps: readonly RequestedStep[], reason: string) {
    const justification = reason.trim() === "" ? {} : { reason: reason.trim() };
    setResults([]);
    for (const step of steps) {
      setRunning(step);
      const outcome = await attempt(operationOf(step), inputOf(userId, step), justification);
      setResults((before) => [...before, { step, outcome }]);
      if (outcome.kind === "step-up") break;
    }
    setRunning(null);
    void queryClient.invalidateQueries();
  }

  return { run, running, results };
}
