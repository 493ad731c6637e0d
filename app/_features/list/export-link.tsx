import { Download } from "lucide-react";
import { buttonStyle } from "#components/ui/button-style.ts";

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
