"use client";
import { Link } from "#components/ui/link.tsx";
import { usePathname } from "next/navigation";
import { cn } from "#lib/utils/cn.ts";
import { isCurrent } from "./nav.ts";
import type { NavItem, NavSection } from "./nav.ts";

function NavLink({ item, pathname, onNavigate }: { item: NavItem; pathname: string; onNavigate?: () => void }) {
  const current = isCurrent(item, pathname);
  return (
    <li>
      <Link
        href={item.href}
        aria-current={current ? "page" : undefined}
        {...(onNavigate && { onClick: onNavigate })}
        title={item.label}
        className={cn(
          "relative flex h-8 items-center gap-2.5 rounded-md px-2 text-sm pointer-coarse:h-11",
          "before:absolute before:-left-2 before:h-4 before:w-0.5 before:rounded-full",
          current
            ? "bg-accent-soft font-medium text-accent-strong before:bg-accent"
            : "text-muted hover:bg-hover hover:text-ink",
        )}
      >
        <span className="flex size-5 shrink-0 items-center justify-center">{item.icon}</span>
        <span className="min-w-0 flex-1 truncate lg:nav-collapsed:sr-only">{item.label}</span>
        {item.badge && <span className="lg:nav-collapsed:hidden">{item.badge}</span>}
      </Link>
    </li>
  );
}

/** The console's navigation; marks where the reader is. `onNavigate` runs when an entry is followed. */
export function NavList({ sections, onNavigate }: { sections: readonly NavSection[]; onNavigate?: () => void }) {
  const pathname = usePathname();
  return sections.map((section, index) => (
    <div key={section.label ?? index} className="space-y-0.5">
      {section.label && (
        <p className="px-2 pb-1 pt-3 text-xs font-medium text-faint lg:nav-collapsed:sr-only">{section.label}</p>
      )}
      <ul aria-label={section.label} className="space-y-0.5">
        {section.items.map((item) => (
          <NavLink key={item.href} item={item} pathname={pathname} {...(onNavigate && { onNavigate })} />
        ))}
      </ul>
    </div>
  ));
}
