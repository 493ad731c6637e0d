/** The ids chosen in a table; kept by the page, so that it outlives paging. */
export type Selection = ReadonlySet<string>;

/** The selection with every one of `ids` added or taken out. */
export function withRows(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  const next = new Set(selection);
  for (const id of ids) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return next;
}

/**
 * The ids from `anchor` to `target`, both included, in the order of `page`. When the anchor is not on this page (it was
 * chosen on another one), only the target.
 */
export function rangeOf(page: readonly string[], anchor: string | null, target: string): string[] {
  const from = anchor === null ? -1 : page.indexOf(anchor);
  const to = page.indexOf(target);
  if (from === -1 || to === -1) return [target];
  return page.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** How much of the page is chosen; an empty page counts as "none". */
export function pageState(selection: Selection, page: readonly string[]): "none" | "some" | "all" {
  const count = page.filter((id) => selection.has(id)).length;
  if (count === 0) return "none";
  return count === page.length ? "all" : "some";
}
