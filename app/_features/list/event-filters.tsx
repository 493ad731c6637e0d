"use client";
import type { TimeRange } from "./exact-time-dialog.tsx";
import { ChevronDown, RefreshCw } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu, MenuSeparator } from "#components/ui/menu.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";

const exactTime = onDemand(() => import("./exact-time-dialog.tsx").then((module) => module.ExactTimeDialog));

const HOUR_MS = 3_600_000;
const PRESETS = [
  { label: "Last hour", hours: 1 },
  { label: "Last 24 hours", hours: 24 },
  { label: "Last 7 days", hours: 7 * 24 },
  { label: "Last 30 days", hours: 30 * 24 },
];

const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

function rangeLabel({ since, until }: TimeRange): string {
  const at = (iso: string) => short.format(Date.parse(iso));
  if (since && until) return `${at(since)} – ${at(until)}`;
  if (since) return `Since ${at(since)}`;
  return until ? `Until ${at(until)}` : "Any time";
}

/**
 * From when to when. A preset becomes the moment it stands for now, so that an address passed on shows the same entries
 * tomorrow.
 */
export function TimeFilter({ since, until, onChange }: TimeRange & { onChange: (range: TimeRange) => void }) {
  const [exact, setExact] = useState(false);
  const hydrated = useHydrated();
  const drawExact = useOnDemand(exactTime, exact, () => {
    setExact(false);
    notifyCodeFailure();
  });
  const narrowed = since !== "" || until !== "";

  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button className={narrowed ? "border-accent" : "text-muted"}>
            {/* The server does not know the reader's zone. */}
            {hydrated ? rangeLabel({ since, until }) : "Time"}
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem onSelect={() => onChange({ since: "", until: "" })}>Any time</MenuItem>
        {PRESETS.map(({ label, hours }) => (
          <MenuItem
            key={hours}
            onSelect={() => onChange({ since: new Date(Date.now() - hours * HOUR_MS).toISOString(), until: "" })}
          >
            {label}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setExact(true)}>From … to …</MenuItem>
      </Menu>
      {drawExact?.({ open: exact, onOpenChange: setExact, since, until, onChange })}
    </>
  );
}

type TextFilterProps = {
  /** What is looked for and how, for users of screen readers. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  /** Its width. */
  className: string;
};

/** A field of a filter bar that narrows a list down by what is typed. */
export function TextFilter({ label, placeholder, value, onChange, className }: TextFilterProps) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={className}
    />
  );
}

/** Reads a list again; turns while it is being read. */
export function RefreshButton({ label, busy, onClick }: { label: string; busy: boolean; onClick: () => void }) {
  return (
    <IconButton
      label={label}
      icon={<RefreshCw aria-hidden className={busy ? "size-4 animate-spin" : "size-4"} />}
      onClick={onClick}
    />
  );
}
