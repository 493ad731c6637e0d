import type { ReactNode } from "react";

/** One entry of the navigation. */
export type NavItem = {
  href: string;
  label: string;
  /** 16 px (`size-4`). */
  icon: ReactNode;
  /** Current only on exactly this path, not on those below it; for a home page. */
  exact?: boolean;
  /** Such as a number of waiting approvals. */
  badge?: ReactNode;
};

/** A group of entries, with a heading unless it is the first. */
export type NavSection = { label?: string; items: readonly NavItem[] };

/** Whether the page at `pathname` belongs to the entry. */
export function isCurrent({ href, exact = false }: NavItem, pathname: string): boolean {
  return pathname === href || (!exact && pathname.startsWith(`${href}/`));
}
