import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "./link.tsx";
import type { ReactNode } from "react";

const arrow = "size-3.5 text-faint";

/** The way back up: the pages above this one, outermost first. The page itself is the heading below. */
export function Breadcrumbs({ items }: { items: readonly { href: string; label: ReactNode }[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-0.5 text-sm text-muted">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-0.5">
            {index === 0 ? (
              <ChevronLeft aria-hidden className={arrow} />
            ) : (
              <ChevronRight aria-hidden className={arrow} />
            )}
            <Link
              href={item.href}
              className="-mx-1 flex min-h-6 items-center rounded-sm px-1 hover:bg-hover hover:text-ink"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
