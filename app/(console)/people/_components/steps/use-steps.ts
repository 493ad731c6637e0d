"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { attempt, type Ending } from "#app/_features/operation/attempt.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** One thing to give somebody or to take from them. */
export type OrderedStep = {
  key: string;
  gives: boolean;
  what: "group" | "app";
  /** Of the group or the app. */
  id: string;
  name: string;
};

/** What became of a step. */
export type StepResult = { step: OrderedStep; ending: Ending };

function operationOf({ gives, what }: OrderedStep): OperationId {
  if (what === "group") return gives ? "group.addMember" : "group.removeMember";
  return gives ? "app.assignUser" : "app.removeUser";
}

function inputOf(userId: string, { what, id }: OrderedStep) {
  return what === "group" ? { userId, groupId: id } : { userId, appId: id };
}

/**
 * Carries steps out one after the other, each as an operation of its own, until all are through or a sign-in is asked
 * for; steps that went wrong are left for another try.
 */
export function useSteps() {
  const queryClient = useQueryClient();
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const [running, setRunning] = useState<OrderedStep | null>(null);

  async function run(userId: string, steps: readonly OrderedStep[], reason: string) {
    const justification = reason.trim() === "" ? {} : { reason: reason.trim() };
    setResults([]);
    for (const step of steps) {
      setRunning(step);
      const ending = await attempt(operationOf(step), inputOf(userId, step), justification);
      setResults((before) => [...before, { step, ending }]);
      if (ending.kind === "step-up") break;
    }
    setRunning(null);
    void queryClient.invalidateQueries();
  }

  return { run, running, results };
}
