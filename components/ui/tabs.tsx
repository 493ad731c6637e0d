"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

type TabsProps<Value extends string> = {
  /** What the tabs divide, read out before them. */
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; count?: number }[];
  /** One TabPanel for each tab. */
  children: ReactNode;
};

const tabStyle =
  "relative -mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-1 text-sm text-muted " +
  "hover:text-ink focus-visible:-outline-offset-2 data-active:border-accent data-active:font-medium data-active:text-ink";

/** Views of one thing, one at a time. The caller keeps `value`, best in the URL. */
export function Tabs<Value extends string>({ label, value, onValueChange, tabs, children }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next: Value) => onValueChange(next)} className="min-w-0">
      <Base.List aria-label={label} className="flex gap-4 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={tabStyle}>
            {tab.label}
            {tab.count !== undefined && (
              <span className="rounded-sm bg-sunken px-1 text-xs font-normal text-muted">
                {tab.count.toLocaleString("en")}
              </span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  );
}

/** What one tab shows; only the current one is mounted. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Base.Panel value={value} className="pt-4">
      {children}
    </Base.Panel>
  );
}
