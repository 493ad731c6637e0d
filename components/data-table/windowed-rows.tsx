"use client";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { WindowedRowsProps } from "./rows-in-view.tsx";

const code = onDemand(() => import("./rows-in-view.tsx").then((module) => module.RowsInView));

/** Draws those of thousands of rows that are in view; its code is fetched with the first such list. */
export function WindowedRows(props: WindowedRowsProps) {
  return useOnDemand(code, true, notifyCodeFailure)?.(props) ?? null;
}
