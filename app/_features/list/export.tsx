"use client";
import { ChevronDown, Download } from "lucide-react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Button } from "#components/ui/button.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu } from "#components/ui/menu.tsx";

type ExportMenuProps<Format extends string> = {
  /** Each format with what is in such a file. */
  formats: Readonly<Record<Format, string>>;
  /** Where a file of this format is had. */
  hrefOf: (format: Format) => string;
};

/** Everything that matches, as a file; that someone took it is recorded in the trail. */
export function ExportMenu<Format extends string>({ formats, hrefOf }: ExportMenuProps<Format>) {
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
      {(Object.keys(formats) as Format[]).map((format) => (
        // An attachment: the page stays where it is.
        <MenuItem key={format} onSelect={() => window.location.assign(hrefOf(format))}>
          {formats[format]}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Fetches a list as a CSV file: every row that the filters leave, not only the page in view. */
export function ExportLink({ href }: { href: string }) {
  return (
    // A file of the server's, not a page of ours.
    <a href={href} download className={buttonStyle("secondary", "sm")}>
      <Download aria-hidden className="size-4" />
      CSV
    </a>
  );
}
