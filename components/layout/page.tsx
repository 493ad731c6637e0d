import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";

type PageKind = "table" | "detail" | "form";

const widths: Record<PageKind, string> = {
  // A table fills the window on wide screens and scrolls within itself, so its head and pager stay in view.
  table: "max-w-none md:h-[calc(100dvh-var(--top))] md:min-h-96",
  detail: "max-w-6xl",
  form: "max-w-3xl",
};

/** The content of one page: a table across the window, a record in columns, or a form of reading width. */
export function Page({ kind, children }: { kind: PageKind; children: ReactNode }) {
  return (
    <div className={cn("mx-auto flex w-full min-w-0 flex-col gap-4 px-3 py-4 sm:px-5", widths[kind])}>{children}</div>
  );
}
