"use client";
import { ChevronDown } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { AuditExport, AuditQuery } from "#lib/schemas/audit.ts";
import { toUrl } from "#lib/schemas/from-url.ts";

/** What matches, as a file; that somebody took it is recorded with the file's checksum. */
export function ExportMenu({ query }: { query: AuditQuery }) {
  const { before: _, limit: _limit, ...wanted } = query;
  // An attachment: the page stays where it is.
  const take = (format: AuditExport["format"]) =>
    window.location.assign(`/api/audit/export?${toUrl({ ...wanted, format })}`);
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
      <MenuItem onSelect={() => take("csv")}>CSV, one line an action</MenuItem>
      <MenuItem onSelect={() => take("ocsf")}>OCSF, JSON lines for a SIEM</MenuItem>
      <MenuItem onSelect={() => take("proof")}>Verifiable, JSON lines with checkpoints</MenuItem>
    </Menu>
  );
}
