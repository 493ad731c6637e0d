"use client";
import type { ReactNode, RefObject } from "react";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";

/** A list that is read on as one scrolls. */
export type Endless = {
  /** There are rows that were not read yet. */
  more: boolean;
  /** Called when the reader nears the end of what was read; not while rows are on their way. */
  onMore: () => void;
};

export type WindowedRowsProps = Endless & {
  count: number;
  /** The table's columns, for the room left where rows are not drawn. */
  columns: number;
  /** The row with the focus stays drawn wherever one scrolls, or the focus would be lost; -1 for none. */
  active: number;
  /** What scrolls. */
  box: RefObject<HTMLElement | null>;
  /** Is given the way to scroll to a row. */
  reveal: RefObject<((index: number) => void) | null>;
  draw: (index: number) => ReactNode;
};

const code = onDemand(() => import("./rows-in-view.tsx").then((module) => module.RowsInView));

/** Draws those of thousands of rows that are in view; its code is fetched with the first such list. */
export function WindowedRows(props: WindowedRowsProps) {
  return useOnDemand(code, true, notifyCodeFailure)?.(props) ?? null;
}
