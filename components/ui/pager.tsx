"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Select } from "./select.tsx";

type PagerProps = {
  /** What is paged through, where a page has several: "Groups". */
  label?: string;
  /** Undefined on the first page. */
  onPrevious?: (() => void) | undefined;
  /** Undefined on the last page. */
  onNext?: (() => void) | undefined;
  /** The next page is being fetched. */
  pending?: boolean;
  /** What is in view: "50 people on this page". */
  summary?: ReactNode;
  pageSize?: number;
  pageSizes?: readonly number[];
  onPageSizeChange?: (size: number) => void;
};

/** Forwards and back through pages of unknown number, as cursors give them. */
export function Pager(props: PagerProps) {
  const id = useId();
  const { label, onPrevious, onNext, pending = false, summary, pageSize, pageSizes = [], onPageSizeChange } = props;
  return (
    <nav
      aria-label={label ? `Pages of ${label}` : "Pages"}
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-muted"
    >
      <p className="mr-auto">{summary}</p>
      {pageSize !== undefined && onPageSizeChange && (
        <div className="flex items-center gap-2">
          <label htmlFor={id}>Rows a page</label>
          <Select
            id={id}
            className="w-20!"
            value={String(pageSize)}
            onValueChange={(size) => onPageSizeChange(Number(size))}
            options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
          />
        </div>
      )}
      <div className="ml-auto flex gap-1">
        <Button
          size="sm"
          icon={<ChevronLeft aria-hidden className="size-4" />}
          disabledReason={onPrevious ? undefined : "This is the first page"}
          onClick={onPrevious}
        >
          Previous
        </Button>
        <Button
          size="sm"
          pending={pending}
          disabledReason={onNext ? undefined : "This is the last page"}
          onClick={onNext}
        >
          Next
          <ChevronRight aria-hidden className="size-4" />
        </Button>
      </div>
    </nav>
  );
}
