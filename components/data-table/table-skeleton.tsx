import { Skeleton } from "#components/ui/skeleton.tsx";
import { checkCellStyle } from "./cell-style.ts";
import type { Shape } from "./shape.ts";

// Uneven like real text; repeated down the page.
const WIDTHS = ["w-32", "w-24", "w-40", "w-20", "w-28"];

/** Grey rows of the height real ones will have, so that nothing jumps when they arrive. */
export function TableSkeleton(props: { rows: number; shape: Shape; selectable: boolean }) {
  return Array.from({ length: props.rows }, (_, row) => (
    <tr key={row} className="row-lines bg-surface">
      {props.selectable && <td aria-hidden className={checkCellStyle} />}
      {props.shape.map(({ id, className }, index) => (
        <td key={id} className={className}>
          <Skeleton className={WIDTHS[(row + index * 2) % WIDTHS.length]!} />
        </td>
      ))}
    </tr>
  ));
}
