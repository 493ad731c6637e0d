import type { ParserMap } from "nuqs/server";
import { type ConsolePageOptions, consolePage } from "#app/_features/page/console-page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const ROWS = Array.from({ length: 14 }, (_, row) => row);

/**
 * A page that is one list across the window.
 * @returns what its `page.tsx` exports: the metadata, and the page with its skeleton, check of the visitor and first reads
 */
export function listPage<Parsers extends ParserMap>(options: ConsolePageOptions<Parsers>) {
  return consolePage({ kind: "table", skeleton: <ListSkeleton />, ...options });
}

function ListSkeleton() {
  return (
    <div aria-busy className="flex-1 overflow-clip rounded-lg border border-line bg-surface">
      <div className="h-11 border-b border-line" />
      {ROWS.map((row) => (
        <div key={row} className="flex h-9 items-center gap-8 border-b border-line px-3">
          <Skeleton className="w-36" />
          <Skeleton className="w-48" />
          <Skeleton className="w-20" />
          <Skeleton className="w-28" />
        </div>
      ))}
    </div>
  );
}
