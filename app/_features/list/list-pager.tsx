"use client";
import { Pager } from "#components/ui/pager.tsx";
import { PAGE_SIZES } from "./list-params.ts";

type ListPagerProps = {
  /** What is listed, in the plural. */
  label: string;
  control: {
    params: { pages: string[]; limit: (typeof PAGE_SIZES)[number] };
    goTo: (pages: string[]) => void;
    change: (changes: { limit: (typeof PAGE_SIZES)[number] }) => void;
  };
  /** Okta's cursor for the page after this one; none: this is the last. */
  next: string | null | undefined;
  pending: boolean;
  /** Behind “Page 2.” */
  note?: string;
};

/** Forwards and back. Okta only gives the next cursor, so the way back is the cursors that led here. */
export function ListPager({ label, control, next, pending, note = "" }: ListPagerProps) {
  const { pages, limit } = control.params;
  return (
    <Pager
      label={label}
      summary={`Page ${pages.length + 1}. ${note}`}
      onPrevious={pages.length > 0 ? () => control.goTo(pages.slice(0, -1)) : undefined}
      onNext={next ? () => control.goTo([...pages, next]) : undefined}
      pending={pending}
      pageSize={limit}
      pageSizes={PAGE_SIZES}
      onPageSizeChange={(size) => control.change({ limit: PAGE_SIZES.find((each) => each === size) ?? limit })}
    />
  );
}
