import { Link } from "#components/ui/link.tsx";
import type { ReactNode } from "react";
import { NavList } from "./nav-list.tsx";
import { NavSheet } from "./nav-sheet.tsx";
import { NavToggle } from "./nav-toggle.tsx";
import type { NavSection } from "./nav.ts";
import { ProductMark } from "./product-mark.tsx";

type AppShellProps = {
  product: string;
  /** Where the product's name leads. */
  home: string;
  nav: readonly NavSection[];
  /** The search box in the middle of the top bar. */
  search?: ReactNode;
  /** An EnvironmentBanner above everything. */
  banner?: ReactNode;
  /** At the right end of the top bar. */
  userMenu?: ReactNode;
  /** One Page. */
  children: ReactNode;
};

/** The frame of every signed-in page: skip link, banner, top bar, navigation, content. */
export function AppShell({ product, home, nav, search, banner, userMenu, children }: AppShellProps) {
  return (
    // --top is the height of what stays at the top; sticky parts below and full-height tables reckon with it.
    <div className="flex min-h-dvh flex-col [--top:3rem] has-data-banner:[--top:4.75rem]">
      <a
        href="#main"
        className="fixed left-2 top-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-1.5 text-sm font-medium text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <div className="sticky top-0 z-20 shrink-0">
        {banner}
        <header className="flex h-12 items-center gap-2 border-b border-line bg-surface px-2 sm:gap-3 lg:px-3">
          <NavSheet sections={nav} product={product} />
          <Link
            href={home}
            className="flex h-8 items-center gap-2 rounded-md px-1 text-base font-semibold tracking-tight lg:w-48 lg:nav-collapsed:w-auto"
          >
            <ProductMark />
            <span className="max-sm:sr-only">{product}</span>
          </Link>
          <div className="min-w-0 max-w-xl flex-1">{search}</div>
          <div className="ml-auto flex items-center gap-1">{userMenu}</div>
        </header>
      </div>
      <div className="flex min-h-0 flex-1">
        <aside className="sticky top-(--top) hidden h-[calc(100dvh-var(--top))] w-52 shrink-0 flex-col border-r border-line bg-surface lg:flex lg:nav-collapsed:w-12">
          <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto p-2">
            <NavList sections={nav} />
          </nav>
          <div className="p-2">
            <NavToggle />
          </div>
        </aside>
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
