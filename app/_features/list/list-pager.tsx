"use client";
import { Pager } from "#components/ui/pager.tsx";
import { PAGE_SIZES } from "./list-params.ts";

type PageSize = (typeof PAGE_SIZES)[number];

/**
 * Forwards and back by cursors. Who is asked gives the next one alone, so the way back is the cursors that led here.
 * @param next the cursor of the page after this one; none: this is the last
 */
export function stepsOf<Cursor>(
  control: { params: { pages: Cursor[] }; goTo: (pages: Cursor[]) => void },
  next: Cursor | null | undefined,
) {
  const { pages } = control.params;
  return {
    onPrevious: pages.length > 0 ? () => control.goTo(pages.slice(0, -1)) : undefined,
    onNext: next ? () => control.goTo([...pages, next]) : undefined,
  };
}

type ListPagerProps = {
  /** What is listed, in the plural. */
  label: string;
  pending?: boolean;
  /** Behind “Page 2.” */
  note?: string | undefined;
};

type Sized = { change: (changes: { limit: PageSize }) => void };

type CursorPagerProps = ListPagerProps & {
  control: Sized & { params: { pages: string[]; limit: PageSize }; goTo: (pages: string[]) => void };
  /** Okta's cursor for the page after this one; none: this is the last. */
  next: string | null | undefined;
};

/** Forwards and back through a list that Okta pages. */
export function CursorPager({ label, control, next, pending, note = "" }: CursorPagerProps) {
  return (
    <Pager
      label={label}
      summary={`Page ${control.params.pages.length + 1}. ${note}`}
      {...stepsOf(control, next)}
      pending={pending}
      {...sizeOf(control)}
    />
  );
}

type NumberedPagerProps = ListPagerProps & {
  control: Sized & { params: { limit: PageSize }; goTo: (page: number) => void };
  /** From 1 on. */
  page: number;
  /** How many rows there are on all pages; undefined until that is known. */
  total: number | undefined;
};

/** Forwards and back through a list whose length is known. */
export function NumberedPager({ label, control, page, total = 0, pending, note = "" }: NumberedPagerProps) {
  const pages = Math.max(1, Math.ceil(total / control.params.limit));
  return (
    <Pager
      label={label}
      summary={`Page ${page} of ${pages}. ${note}`}
      onPrevious={page > 1 ? () => control.goTo(page - 1) : undefined}
      onNext={page < pages ? () => control.goTo(page + 1) : undefined}
      pending={pending}
      {...sizeOf(control)}
    />
  );
}

function sizeOf({ params: { limit }, change }: Sized & { params: { limit: PageSize } }) {
  return {
    pageSize: limit,
    pageSizes: PAGE_SIZES,
    onPageSizeChange: (size: number) => change({ limit: PAGE_SIZES.find((each) => each === size) ?? limit }),
  };
}
