"use client";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";

/** A list that is read on as one scrolls. */
export type Endless = {
  /** There are rows that were not read yet. */
  more: boolean;
  /** Called when the reader nears the end of what was read; not while rows are on their way. */
  onMore: () => void;
};

export type WindowedRowsProps = Endless & {
  count: number;
  /** The table's columns, for the room left where rows are not drawn. */
  columns: number;
  /** The row with the focus stays drawn wherever one scrolls, or the focus would be lost; -1 for none. */
  active: number;
  /** What scrolls. */
  box: RefObject<HTMLElement | null>;
  /** Is given the way to scroll to a row. */
  reveal: RefObject<((index: number) => void) | null>;
  draw: (index: number) => ReactNode;
};

const COMFORTABLE_PX = 36;
/**
 * Rows drawn beyond either end, for what the browser shows before we hear that it scrolled. Each is paid for again with
 * every jump of a screen: with twelve, a frame took half as long again, and twice as many came too late.
 */
const BEYOND = 6;
/** How many rows before the end the next are asked for: about two screens. */
const AHEAD = 60;

/** Room where rows are not drawn. */
function Gap({ columns, height }: { columns: number; height: number }) {
  return (
    <tr aria-hidden className="[&>td]:border-0!">
      {/* Never in server-rendered HTML, where the policy refuses styles: this file is fetched by the browser. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={columns} className="p-0" style={{ height }} />
    </tr>
  );
}

/** The rows in view, a few beyond, and the one with the focus. All are taken to be as high as the first. */
export function RowsInView({ count, columns, active, box, reveal, draw, more, onMore }: WindowedRowsProps) {
  const [height, setHeight] = useState(COMFORTABLE_PX);
  // The warning is for the React Compiler, which is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: BEYOND,
    // At the first drawing nothing was measured yet.
    initialRect: { width: 0, height: 800 },
    rangeExtractor: (range) =>
      active === -1
        ? defaultRangeExtractor(range)
        : [...new Set([...defaultRangeExtractor(range), active])].toSorted((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();

  const empty = count === 0;
  useLayoutEffect(() => {
    if (empty) return;
    const found = box.current?.querySelector<HTMLElement>("[data-row-id]")?.offsetHeight;
    if (found) setHeight(found);
  }, [box, empty]);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  useEffect(() => {
    reveal.current = (index) => virtualizer.scrollToIndex(index);
    return () => {
      reveal.current = null;
    };
  }, [reveal, virtualizer]);

  const readOn = useEffectEvent(onMore);
  const end = virtualizer.range?.endIndex ?? 0;
  const near = more && end >= count - AHEAD;
  useEffect(() => {
    if (near) readOn();
  }, [near, count]);

  return (
    <>
      {items.map((item, place) => {
        const gap = item.start - (items[place - 1]?.end ?? 0);
        return (
          <Fragment key={item.key}>
            {gap > 0 && <Gap columns={columns} height={gap} />}
            {draw(item.index)}
          </Fragment>
        );
      })}
      {items.length > 0 && <Gap columns={columns} height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />}
    </>
  );
}
