"use client";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { SelectionVerbsProps } from "./selection-verbs.tsx";

const code = onDemand(() => import("./selection-verbs.tsx").then((module) => module.SelectionVerbs));

/** What can be done to the people selected, each as a job that is planned first. */
export function SelectionActions(props: SelectionVerbsProps) {
  return useOnDemand(code, true, notifyCodeFailure)?.(props) ?? null;
}
