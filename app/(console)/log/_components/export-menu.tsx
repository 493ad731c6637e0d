"use client";
import { ChevronDown } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { LogQuery } from "#lib/schemas/log.ts";

/** Everything that matches, as a file; that somebody took it is recorded in the trail. */
export function ExportMenu({ query }: { query: LogQuery }) {
  const { after: _, limit: _limit, ...wanted } = query;
  // An attachment: the page stays where it is.
  const take = (format: "csv" | "jsonl") => window.location.assign(`/api/log/export?${toUrl({ ...wanted, format })}`);
  return (
    <Menu
      align="end"
      trigger={
        <Button className="text-muted">
          Export
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      <MenuItem onSelect={() => take("csv")}>CSV, one line an event</MenuItem>
      <MenuItem onSelect={() => take("jsonl")}>JSON lines, as Okta wrote them</MenuItem>
    </Menu>
  );
}
