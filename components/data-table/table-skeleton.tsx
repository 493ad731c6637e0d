import { Skeleton } from "#components/ui/skeleton.tsx";
import { cellStyle, checkCellStyle } from "./cell-style.ts";
import type { ColumnMeta } from "./features.ts";

// Uneven like real text; repeated down the page.
const WIDTHS = ["w-32", "w-24", "w-40", "w-20", "w-28"];

/** Grey rows of the height real ones will have, so that nothing jumps when they arrive. */
export function TableSkeleton(props: {
  rows: number;
  metas: readonly (ColumnMeta | undefined)[];
  selectable: boolean;
}) {
  return Array.from({ length: props.rows }, (_, row) => (
    <tr key={row} className="bg-surface [&>td]:border-t [&>td]:border-line [&:first-child>td]:border-t-0">
      {props.selectable && <td aria-hidden className={checkCellStyle} />}
      {props.metas.map((meta, index) => (
        <td key={index} className={cellStyle(meta, index, props.selectable)}>
          <Skeleton className={WIDTHS[(row + index * 2) % WIDTHS.length]!} />
        </td>
      ))}
    </tr>
  ));
}
