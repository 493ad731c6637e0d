"use client";
import { Pager } from "#components/ui/pager.tsx";
import { PAGE_SIZES } from "./list-params.ts";

type NumberedPagerProps = {
  /** What is listed, in the plural. */
  label: string;
  /** From 1 on. */
  page: number;
  limit: (typeof PAGE_SIZES)[number];
  /** How many rows there are on all pages; undefined until that is known. */
  total: number | undefined;
  pending?: boolean;
  /** Behind “Page 2 of 3.” */
  note?: string | undefined;
  onPage: (page: number) => void;
  onLimit: (limit: (typeof PAGE_SIZES)[number]) => void;
};

/** Forwards and back through a list whose length is known. */
export function NumberedPager(props: NumberedPagerProps) {
  const { label, page, limit, total = 0, pending = false, note = "", onPage, onLimit } = props;
  const pages = Math.max(1, Math.ceil(total / limit));
  return (
    <Pager
      label={label}
      summary={`Page ${page} of ${pages}. ${note}`}
      onPrevious={page > 1 ? () => onPage(page - 1) : undefined}
      onNext={page < pages ? () => onPage(page + 1) : undefined}
      pending={pending}
      pageSize={limit}
      pageSizes={PAGE_SIZES}
      onPageSizeChange={(size) => onLimit(PAGE_SIZES.find((each) => each === size) ?? limit)}
    />
  );
}
